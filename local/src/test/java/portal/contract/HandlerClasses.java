package portal.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import portal.domain.access.Capability;
import portal.domain.audit.Privilege;
import portal.local.aws.template.FunctionDefinition;

/** What a function's own classes refer to, as they are packaged. */
record HandlerClasses(List<PoolEntry> constants) {
    private static final Pattern ROUTE_KEY = Pattern.compile("(GET|PUT|POST|DELETE|PATCH) /.*");
    private static final String DESK = "portal/lambda/http/Desk";

    static HandlerClasses of(FunctionDefinition function) {
        var folder = function.handler().replace('.', '/').replaceFirst("[^/]+$", "");
        try (var zip = new ZipFile(function.code().toFile())) {
            var constants = new ArrayList<PoolEntry>();
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".class")) {
                    var bytes = zip.getInputStream(entry).readAllBytes();
                    ClassFile.of().parse(bytes).constantPool().forEach(constants::add);
                }
            }
            return new HandlerClasses(constants);
        } catch (IOException e) {
            throw new UncheckedIOException("Build the functions first", e);
        }
    }

    Set<String> routeKeys() {
        return constants(StringEntry.class)
                .map(StringEntry::stringValue)
                .filter(ROUTE_KEY.asMatchPredicate())
                .collect(Collectors.toSet());
    }

    /** The capabilities that are asked of contacts. */
    Set<Capability> capabilities() {
        return constants(FieldRefEntry.class)
                .filter(field -> field.type().equalsString(Privilege.class.descriptorString()))
                .map(HandlerClasses::privilege)
                .map(Privilege::capability)
                .collect(Collectors.toSet());
    }

    boolean servesContacts() {
        return callsDesk("customer");
    }

    boolean servesBackOffice() {
        return callsDesk("backOffice");
    }

    private boolean callsDesk(String method) {
        return constants(MethodRefEntry.class)
                .anyMatch(call ->
                        call.owner().name().equalsString(DESK) && call.name().equalsString(method));
    }

    private <T extends PoolEntry> Stream<T> constants(Class<T> type) {
        return constants.stream().filter(type::isInstance).map(type::cast);
    }

    private static Privilege privilege(FieldRefEntry field) {
        try {
            var owner = Class.forName(field.owner().asInternalName().replace('/', '.'));
            return (Privilege) owner.getField(field.name().stringValue()).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
