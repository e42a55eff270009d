package portal.functions.manageenvironments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import portal.adapters.usage.EnvironmentPath;
import portal.adapters.usage.HolderFields;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Registration;
import portal.domain.usage.snapshot.Snapshot;
import portal.domain.usage.snapshot.TakeInSnapshot;
import portal.platform.http.Field;
import portal.platform.http.FieldMessage;
import portal.platform.http.Fields;
import portal.platform.http.HttpRequest;
import portal.platform.http.Parsed;
import portal.platform.http.RequestBody;

/** The path and body of {@code PUT /organizations/{org}/environments/{code}/snapshot}. */
final class SnapshotRequest {

    private SnapshotRequest() {}

    static Parsed<TakeInSnapshot.Report> read(HttpRequest request) {
        return EnvironmentPath.read(request)
                .then(environment -> RequestBody.readLarge(request, fields -> {
                    var lines = lines(environment.code(), fields);
                    return () -> new TakeInSnapshot.Report(
                            environment,
                            Snapshot.of(lines.stream().map(Supplier::get).toList()));
                }));
    }

    private static List<Supplier<Snapshot.Line>> lines(EnvironmentCode environment, Fields fields) {
        var lines = new ArrayList<Supplier<Snapshot.Line>>();
        lines.addAll(lines(fields.required("users"), user -> line(environment, user, "code", HolderId.Kind.USER)));
        lines.addAll(
                lines(fields.required("employees"), one -> line(environment, one, "guid", HolderId.Kind.EMPLOYEE)));
        lines.addAll(
                lines(fields.required("declarations"), one -> line(environment, one, "id", HolderId.Kind.DECLARATION)));
        lines.addAll(lines(fields.required("clients"), one -> line(environment, one, "id", HolderId.Kind.CLIENT)));
        return lines;
    }

    private static List<Supplier<Snapshot.Line>> lines(Field list, Function<Fields, Supplier<Snapshot.Line>> reading) {
        return list.elements(0, Integer.MAX_VALUE).orElse(List.of()).stream()
                .flatMap(element -> element.object(reading).stream())
                .toList();
    }

    private static Supplier<Snapshot.Line> line(
            EnvironmentCode environment, Fields fields, String name, HolderId.Kind kind) {
        var named = fields.required(name).parsed(text -> Named.parse(kind, text), FieldMessage.INVALID_CODE);
        var facts = facts(kind, fields);
        return () -> line(environment, named.orElseThrow(), facts.get());
    }

    private static Supplier<HolderFields> facts(HolderId.Kind kind, Fields fields) {
        return switch (kind) {
            case USER -> HolderFields.user(fields);
            case EMPLOYEE -> HolderFields.employee(fields);
            case DECLARATION, CLIENT -> () -> HolderFields.MENTION;
        };
    }

    private static Snapshot.Line line(EnvironmentCode environment, Named named, HolderFields facts) {
        return new Snapshot.Line(
                named.holder(), new Registration(environment, named.spelling(), facts.assignment(), facts.person()));
    }

    /** A holder and how the environment writes its id. */
    private record Named(HolderId holder, String spelling) {

        static Optional<Named> parse(HolderId.Kind kind, String text) {
            return HolderId.parse(kind, text).map(holder -> new Named(holder, text));
        }
    }
}
