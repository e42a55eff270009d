package portal.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameContaining;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rules for the layout. Each rule names packages that exist, and asserts that they do. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT = ProductClasses.all();

    private static final Set<String> DOMAIN_PACKAGES = Set.of(
            "access",
            "analysis",
            "announcement",
            "audit",
            "brake",
            "contact",
            "decision",
            "download",
            "event",
            "incident",
            "license",
            "mail",
            "organization",
            "paging",
            "secondfactor",
            "signal",
            "signin",
            "text",
            "usage",
            "usecase");

    /** The packages that each package of the domain may use, besides those that all of them may use. */
    private static final Map<String, Set<String>> DOMAIN = Map.ofEntries(
            Map.entry("access", Set.of()),
            Map.entry("decision", Set.of()),
            Map.entry("paging", Set.of()),
            Map.entry("text", Set.of()),
            Map.entry("event", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("brake", Set.of()),
            Map.entry("mail", Set.of()),
            Map.entry("usecase", Set.of()),
            Map.entry("organization", Set.of()),
            Map.entry("contact", Set.of("organization")),
            Map.entry("announcement", Set.of("contact", "organization")),
            Map.entry("download", Set.of("contact", "organization")),
            Map.entry("incident", Set.of("contact", "organization")),
            Map.entry("secondfactor", Set.of("contact")),
            Map.entry("signin", Set.of("contact", "organization")),
            Map.entry("usage", Set.of("organization")),
            Map.entry("license", Set.of("contact", "organization", "usage")),
            Map.entry("signal", Set.of("contact", "license", "organization", "usage")),
            Map.entry("analysis", Set.of("contact", "license", "organization", "usage")));

    private static final Set<String> EVERYWHERE_IN_THE_DOMAIN =
            Set.of("access", "audit", "brake", "decision", "event", "mail", "paging", "text", "usecase");

    /** The other modules that each shared module may use. */
    private static final Map<String, Set<String>> SHARED = Map.of(
            "domain", Set.of(),
            "platform", Set.of("domain"),
            "adapters", Set.of("domain", "platform"),
            "ses", Set.of("domain", "platform", "adapters"),
            "files", Set.of("domain", "platform"),
            "workbook", Set.of("domain", "platform", "adapters"),
            "markdown", Set.of("platform"),
            "mime", Set.of());

    @Test
    void everyModuleIsHeldToTheRules() {
        assertThat(ProductClasses.moduleNames("shared"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(SHARED.keySet().stream(), Stream.of("testing"))
                        .toList());
        assertThat(packagesBelow("portal.domain")).containsExactlyInAnyOrderElementsOf(DOMAIN.keySet());
        assertThat(DOMAIN.keySet()).containsExactlyInAnyOrderElementsOf(DOMAIN_PACKAGES);
        assertThat(packagesBelow("portal.functions"))
                .containsExactlyInAnyOrderElementsOf(ProductClasses.moduleNames("functions").stream()
                        .map(name -> name.replace("-", ""))
                        .toList());
    }

    static Stream<Arguments> sharedModules() {
        return SHARED.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("sharedModules")
    void sharedModulesPointOneWay(String module, Set<String> allowed) {
        assertThat(classesIn("portal." + module + "..")).isNotEmpty();
        var others = SHARED.keySet().stream()
                .filter(other -> !other.equals(module) && !allowed.contains(other))
                .map(other -> "portal." + other + "..");
        var forbidden = Stream.concat(others, Stream.of("portal.functions..", "portal.local.."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("portal." + module + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(PRODUCT);
    }

    static Stream<Arguments> domainPackages() {
        return DOMAIN.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("domainPackages")
    void businessTermsBuildOnEachOtherInOneDirection(String term, Set<String> allowed) {
        assertThat(classesIn("portal.domain." + term + "..")).isNotEmpty();
        var forbidden = DOMAIN.keySet().stream()
                .filter(other ->
                        !other.equals(term) && !allowed.contains(other) && !EVERYWHERE_IN_THE_DOMAIN.contains(other))
                .map(other -> "portal.domain." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("portal.domain." + term + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(PRODUCT);
    }

    @Test
    void businessTermsHaveNoCycles() {
        slices().matching("portal.domain.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void thePlatformKnowsNoArea() {
        var areas = DOMAIN.keySet().stream()
                .filter(area -> !EVERYWHERE_IN_THE_DOMAIN.contains(area))
                .map(area -> "portal.domain." + area + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("portal.platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(areas)
                .check(PRODUCT);
    }

    @Test
    void adaptersOfAreasHaveNoCycles() {
        assertThat(classesIn("portal.adapters..")).isNotEmpty();
        slices().matching("portal.adapters.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void noTwoTypesHaveOneName() {
        assertThat(PRODUCT.stream()
                        .filter(type -> type.isTopLevelClass()
                                && !type.getName().contains(".$")
                                && !type.getSimpleName().equals("package-info"))
                        .map(JavaClass::getSimpleName))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPackageSaysInASentenceWhatItIs() {
        var described = PRODUCT.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(described)
                .isNotEmpty()
                .containsAll(PRODUCT.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()));
    }

    @Test
    void theDomainIsPureJava() {
        classes()
                .that()
                .resideInAPackage("portal.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("portal.domain..", "java..", "org.jspecify..")
                .check(PRODUCT);
    }

    /** As functions/pom.xml says. */
    @Test
    void nobodyUsesWhatThePackagesOfFunctionsLeaveOut() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("software.amazon.awssdk.services.*")
                        .and(simpleNameContaining("Async"))
                        .or(resideInAnyPackage(
                                "software.amazon.awssdk.core.waiters..",
                                "software.amazon.awssdk.core.warmup..",
                                "software.amazon.awssdk.services.*.waiters..",
                                "software.amazon.awssdk.services.dynamodb.paginators..",
                                "software.amazon.awssdk.services.dynamodb.streams..")))
                .check(PRODUCT);
    }

    /** As functions/pom.xml says. */
    @Test
    void functionsSendTheStoreOnlyWhatTheirPackagesCanWrite() {
        noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(leftOut()))
                .check(PRODUCT);
    }

    @Test
    void functionsKnowNothingOfEachOther() {
        assertThat(classesIn("portal.functions..")).isNotEmpty();
        slices().matching("portal.functions.(*)..")
                .should()
                .notDependOnEachOther()
                .check(PRODUCT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.micronaut..",
                "portal.platform.store..",
                "portal.ses..",
                "portal.workbook..",
                "portal.files.."
            })
    void onlyWiringAssembles(String assembled) {
        assertThat(classesIn("portal.functions..").stream()
                        .filter(simpleNameEndingWith("Wiring"))
                        .count())
                .isPositive();
        noClasses()
                .that(resideInAPackage("portal.functions..")
                        .and(not(simpleNameEndingWith("Wiring")))
                        .and(not(simpleNameEndingWith("Handler")))
                        .and(not(wiringGenerated())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(assembled)
                .check(PRODUCT);
    }

    @Test
    void handlersTakeTheirBeansAndNothingElseFromTheAssembly() {
        noClasses()
                .that(resideInAPackage("portal.functions..").and(simpleNameEndingWith("Handler")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "portal.platform.store..",
                        "portal.ses..",
                        "portal.workbook..",
                        "portal.files..",
                        "software.amazon..")
                .check(PRODUCT);
    }

    @Test
    void timeAndChanceAndTheEnvironmentAreInjected() {
        noClasses()
                .that(not(resideInAPackage("portal.platform.wiring")))
                .should()
                .callMethodWhere(JavaCall.Predicates.target(ambient()))
                .check(PRODUCT);
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .check(PRODUCT);
    }

    @Test
    void keysAreLiteralsOfOneClass() {
        assertThat(classesIn("portal.adapters.table").stream().map(JavaClass::getSimpleName))
                .contains("Keys");
        noClasses()
                .that(resideInAPackage("portal.adapters..")
                        .and(simpleNameStartingWith("DynamoDb").or(simpleNameEndingWith("Items"))))
                .should()
                .callConstructorWhere(JavaCall.Predicates.target(ofKeys()))
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> wiringGenerated() {
        return DescribedPredicate.describe(
                "made by the compiler for a wiring",
                type -> type.getName().contains(".$") || type.getName().contains("Wiring"));
    }

    private static DescribedPredicate<CodeUnitCallTarget> ambient() {
        var owners = Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class).stream()
                .map(Class::getName)
                .toList();
        return DescribedPredicate.describe("ambient", target -> {
            var owner = target.getOwner().getName();
            var name = target.getName();
            return (owners.contains(owner) && name.equals("now"))
                    || (owner.equals(UUID.class.getName()) && name.equals("randomUUID"))
                    || (owner.equals(Clock.class.getName()) && name.startsWith("system"))
                    || (owner.equals("java.lang.System")
                            && List.of("getenv", "currentTimeMillis", "nanoTime")
                                    .contains(name));
        });
    }

    private static DescribedPredicate<CodeUnitCallTarget> leftOut() {
        var written =
                Set.of("batchGetItem", "deleteItem", "getItem", "putItem", "query", "transactWriteItems", "updateItem");
        return DescribedPredicate.describe(
                "requests that packages leave out",
                target -> target.getOwner().getName().equals(DynamoDbClient.class.getName())
                        && !target.getRawParameterTypes().isEmpty()
                        && !written.contains(target.getName()));
    }

    private static DescribedPredicate<CodeUnitCallTarget> ofKeys() {
        return DescribedPredicate.describe(
                "keys", target -> target.getOwner().getName().equals("portal.platform.store.Key"));
    }

    private static List<JavaClass> classesIn(String packages) {
        return PRODUCT.stream().filter(resideInAnyPackage(packages)).toList();
    }

    private static Set<String> packagesBelow(String parent) {
        return classesIn(parent + "..").stream()
                .map(type -> type.getPackageName().substring(parent.length() + 1))
                .map(name -> name.split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }
}
