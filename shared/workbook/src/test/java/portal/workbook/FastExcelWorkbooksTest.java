package portal.workbook;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static portal.workbook.Analyses.aUser;
import static portal.workbook.Analyses.anAnalysis;
import static portal.workbook.Analyses.anEmployee;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.domain.analysis.LicenseAnalysis;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.UserKind;
import portal.domain.usage.Why;

class FastExcelWorkbooksTest {

    private static final Assignment.User ACTIVE = new Assignment.User(Set.of(UserKind.PROFIT), false, false);

    @Test
    void addsUpToItsSummary() throws Exception {
        var book = book(aVariedAnalysis(), Language.EN);

        for (var kind : List.of("Profit", "InSite", "OutSite")) {
            for (var type : List.of("Production", "Test", "Acceptance", "Demo")) {
                var sum = book.rows("Users").stream()
                        .filter(row -> row.get("Environment type").equals(type))
                        .mapToDouble(row -> Double.parseDouble(row.get("Counts as " + kind)))
                        .sum();
                assertThat(book.summary(kind + " users").get("In use: " + type))
                        .as("%s in %s", kind, type)
                        .isEqualTo(Double.toString(sum));
            }
        }
        assertThat(book.summary("Employees")).containsEntry("In use: whole license", "2.0");
        assertThat(book.rows("Employees"))
                .extracting(row -> row.get("Counts"))
                .containsExactly("1.0", "1.0", "0.0", "0.0");
        assertThat(book.summary("Environments")).containsEntry("In use: whole license", "2.0");
        assertThat(book.rows("Environments")).hasSize(2);
    }

    @Test
    void showsTheAvailableSeatsOfTheFullestType() throws Exception {
        var book = book(aVariedAnalysis(), Language.EN);

        assertThat(book.summary("Profit users"))
                .containsEntry("Maximum", "2.0")
                .containsEntry("In use: Production", "3.0")
                .containsEntry("In use: Test", "1.0")
                .containsEntry("Available", "-1.0");
        assertThat(book.summary("Declarations"))
                .containsEntry("In use: whole license", "7.0")
                .containsEntry("In use: Production", "");
    }

    @Test
    void saysWhatItIsAbout() throws Exception {
        var analysis = anAnalysis().of("De Vries & Zonen <B.V.>").build();

        assertThat(book(analysis, Language.NL).particulars())
                .containsEntry("Organisatie", "De Vries & Zonen <B.V.>")
                .containsEntry("Uitvoering", "Enterprise")
                .containsEntry("Flex", "Actief")
                .containsEntry("Geteld op", "22 november 2026 om 14:05 uur (Nederlandse tijd)");
        assertThat(book(analysis, Language.EN).particulars())
                .containsEntry("Organization", "De Vries & Zonen <B.V.>")
                .containsEntry("Flex", "Active")
                .containsEntry("Counted on", "November 22, 2026 at 2:05 PM (Dutch time)");
    }

    @Test
    void tellsWhereAUserIsAndWhetherBlockedThere() throws Exception {
        var assignments = Map.of(
                "O12345AC", new Assignment.User(Set.of(), true, true),
                "O12345AB", new Assignment.User(Set.of(UserKind.PROFIT), true, false),
                "O12345AA",
                        new Assignment.User(Set.of(UserKind.OUTSITE, UserKind.PROFIT, UserKind.INSITE), false, false));
        var analysis = anAnalysis().with(aUser("jan", assignments, Why.ACTIVE)).build();

        assertThat(book(analysis, Language.EN).rows("Users").getFirst())
                .containsEntry("User code", "jan")
                .containsEntry(
                        "Environments",
                        "O12345AA (Profit, InSite, OutSite); O12345AB (Profit, blocked); O12345AC (no kind, co-working, blocked)")
                .containsEntry("Why", "Active in at least one environment of this type");
        assertThat(book(analysis, Language.NL).rows("Gebruikers").getFirst())
                .containsEntry(
                        "Omgevingen",
                        "O12345AA (Profit, InSite, OutSite); O12345AB (Profit, geblokkeerd); O12345AC (geen soort, meewerkgebruiker, geblokkeerd)");
    }

    @Test
    void tellsWhyAnEmployeeCountsOrDoesNot() throws Exception {
        assertThat(book(aVariedAnalysis(), Language.NL).rows("Medewerkers"))
                .extracting(row -> row.get("Omgevingen"), row -> row.get("Telt mee"), row -> row.get("Waarom"))
                .satisfiesExactly(
                        staff -> assertThat(staff.toList())
                                .containsExactly(
                                        "O12345AA (personeelslid, in dienst)",
                                        "1.0",
                                        "In dienst in minstens één omgeving"),
                        candidate -> assertThat(candidate.toList()).contains("O12345AA (kandidaat, in dienst)", "1.0"),
                        temporary -> assertThat(temporary.toList())
                                .contains("0.0", "Uitzendkracht: telt niet mee omdat Flex actief is"),
                        gone -> assertThat(gone.toList())
                                .contains("O12345AA (personeelslid, uit dienst)", "Uit dienst in alle omgevingen"));
    }

    @Test
    void listsEnvironmentsByCodeWithDutchTimes() throws Exception {
        var analysis = anAnalysis()
                .withEnvironment("T12345AA", 0, 0, Instant.parse("2026-07-01T22:30:00Z"))
                .withEnvironment("O12345AA", 12, 5, Instant.parse("2026-11-22T23:15:00Z"))
                .build();

        assertThat(book(analysis, Language.EN).rows("Environments"))
                .extracting(Map::values)
                .map(List::copyOf)
                .containsExactly(
                        List.of("O12345AA", "Production", "12.0", "5.0", "2026-11-23T00:15", "Taken in"),
                        List.of("T12345AA", "Test", "0.0", "0.0", "2026-07-02T00:30", "Taken in"));
    }

    @Test
    void saysThatASnapshotWasBeingTakenIn() throws Exception {
        var analysis = aVariedAnalysis();
        var running = anAnalysis()
                .withEnvironment("O12345AA", 12, 5, Instant.parse("2026-11-22T23:15:00Z"))
                .withEnvironment("T12345AA", 0, 0, Instant.parse("2026-07-01T22:30:00Z"))
                .withSnapshotRunning("O12345AA")
                .build();

        assertThat(book(running, Language.NL).notice())
                .contains("Let op: tijdens het tellen werd een momentopname")
                .endsWith(": O12345AA");
        assertThat(book(running, Language.EN).notice())
                .contains("The numbers may therefore be incomplete")
                .endsWith(": O12345AA");
        assertThat(book(running, Language.NL).rows("Omgevingen"))
                .extracting(row -> row.get("Momentopname"))
                .containsExactly("Wordt verwerkt: aantallen onvolledig", "Verwerkt");
        assertThat(book(analysis, Language.EN).notice()).isEmpty();
        assertThat(book(running, Language.EN).summary("Environments")).containsEntry("In use: whole license", "2.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.com\",\"here\")",
                "+31201234567",
                "-2+3",
                "@SUM(A1:A9)",
                "\t=1+1",
                "00123",
                "1E5",
                "TRUE",
                "'quoted",
                "<b>&amp;</b>",
                "]]>",
                "_x0041_ and _x000D_",
                "שלום",
                "👩‍👩‍👧 family",
                "two\nlines",
                "&P &N"
            })
    void keepsTextAsItIs(String text) throws Exception {
        var user = aUser(text, Optional.of(text), Optional.of(text), Map.of("O12345AA", ACTIVE), Why.ACTIVE);
        var book = book(anAnalysis().of(text).with(user).build(), Language.EN);

        assertThat(book.rows("Users").getFirst())
                .containsEntry("User code", text)
                .containsEntry("Name", text)
                .containsEntry("E-mail", text);
        assertThat(book.particulars()).containsEntry("Organization", text);
        assertThat(book.cellsOfUnexpectedType()).isEmpty();
        assertThat(book.format("Users", 1, 0)).isEqualTo("@");
    }

    @ParameterizedTest
    @CsvSource({"\\u0000", "\\u0007", "\\u001F", "\\uD800", "\\uDFFF", "\\uFFFE", "\\uFFFF"})
    void replacesWhatXmlDoesNotAllow(String escaped) throws Exception {
        var character = (char) Integer.parseInt(escaped.substring(2), 16);
        var name = Optional.of("a" + character + "b");
        var user = aUser("code", name, Optional.empty(), Map.of("O12345AA", ACTIVE), Why.ACTIVE);

        assertThat(book(anAnalysis().with(user).build(), Language.EN)
                        .rows("Users")
                        .getFirst())
                .containsEntry("Name", "a\uFFFDb")
                .containsEntry("E-mail", "");
    }

    @Test
    void cutsWhatDoesNotFitInACell() throws Exception {
        var environments = new java.util.HashMap<String, Assignment.User>();
        for (var number = 10_000; number < 13_000; number++) {
            environments.put("O%dAA".formatted(number), ACTIVE);
        }
        var book = book(
                anAnalysis().with(aUser("everywhere", environments, Why.ACTIVE)).build(), Language.NL);

        assertThat(book.rows("Gebruikers").getFirst().get("Omgevingen"))
                .startsWith("O10000AA (Profit); O10001AA (Profit); ")
                .endsWith("…")
                .hasSize(32_767);
    }

    @Test
    void continuesOnANextSheetWhenOneIsFull() throws Exception {
        var analysis = anAnalysis();
        for (var code : List.of("u1", "u2", "u3", "u4", "u5")) {
            analysis.withActive(code, "O12345AA", UserKind.PROFIT);
        }
        var book = Book.read(new FastExcelWorkbooks(3).write(analysis.build(), Language.EN));

        assertThat(book.sheets())
                .containsExactly("Summary", "Users", "Users 2", "Users 3", "Employees", "Environments");
        assertThat(book.rows("Users")).extracting(row -> row.get("User code")).containsExactly("u1", "u2");
        assertThat(book.rows("Users 2")).extracting(row -> row.get("User code")).containsExactly("u3", "u4");
        assertThat(book.rows("Users 3")).extracting(row -> row.get("User code")).containsExactly("u5");
    }

    @Test
    void fillsASheetToTheLastRow() throws Exception {
        var analysis = anAnalysis()
                .withActive("u1", "O12345AA")
                .withActive("u2", "O12345AA")
                .build();

        var book = Book.read(new FastExcelWorkbooks(3).write(analysis, Language.EN));

        assertThat(book.sheets()).containsExactly("Summary", "Users", "Employees", "Environments");
        assertThat(book.rows("Users")).extracting(row -> row.get("User code")).containsExactly("u1", "u2");
    }

    @ParameterizedTest
    @EnumSource
    void writesALicenseWithoutAnything(Language language) throws Exception {
        var book = book(anAnalysis().build(), language);

        assertThat(book.sheets()).hasSize(4);
        assertThat(book.sheets().stream().skip(1))
                .allSatisfy(sheet -> assertThat(book.rows(sheet)).isEmpty());
    }

    @Test
    void isWrittenInTheLanguageAsked() throws Exception {
        var dutch = book(aVariedAnalysis(), Language.NL);
        var english = book(aVariedAnalysis(), Language.EN);

        assertThat(dutch.sheets()).containsExactly("Samenvatting", "Gebruikers", "Medewerkers", "Omgevingen");
        assertThat(english.sheets()).containsExactly("Summary", "Users", "Employees", "Environments");
        assertThat(dutch.headers("Gebruikers"))
                .containsExactly(
                        "Gebruikerscode",
                        "Naam",
                        "E-mailadres",
                        "Type omgeving",
                        "Omgevingen",
                        "Telt als Profit",
                        "Telt als InSite",
                        "Telt als OutSite",
                        "Waarom");
        assertThat(dutch.rows("Gebruikers").stream()
                        .map(row -> row.get("Waarom"))
                        .collect(toSet()))
                .contains("Geblokkeerd in alle omgevingen van dit type");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T13:05:00Z, licentieanalyse-2026-11-22.xlsx, license-analysis-2026-11-22.xlsx",
        "2026-11-22T23:30:00Z, licentieanalyse-2026-11-23.xlsx, license-analysis-2026-11-23.xlsx"
    })
    void isNamedAfterTheDutchDate(Instant countedAt, String dutch, String english) {
        var analysis = anAnalysis().countedAt(countedAt).build();

        assertThat(new FastExcelWorkbooks().write(analysis, Language.NL).fileName())
                .isEqualTo(dutch);
        assertThat(new FastExcelWorkbooks().write(analysis, Language.EN).fileName())
                .isEqualTo(english);
    }

    @Test
    void canBeFilteredBelowAFrozenHeader() throws Exception {
        var book = book(aVariedAnalysis(), Language.EN);

        assertThat(book.sheets().stream().skip(1)).hasSize(3).allSatisfy(sheet -> {
            assertThat(book.frozenRows(sheet)).isEqualTo(1);
            assertThat(book.hasFilter(sheet)).isTrue();
        });
    }

    private static Book book(LicenseAnalysis analysis, Language language) throws Exception {
        return Book.read(new FastExcelWorkbooks().write(analysis, language));
    }

    private static LicenseAnalysis aVariedAnalysis() {
        return anAnalysis()
                .withActive("anna", "O12345AA", UserKind.PROFIT, UserKind.INSITE)
                .withActive("anna", "T12345AA", UserKind.PROFIT)
                .withActive("bert", "O12345AA", UserKind.PROFIT)
                .withBlocked("carl", "O12345AA", UserKind.PROFIT)
                .withActive("dora", "O12345AA", UserKind.PROFIT, UserKind.OUTSITE)
                .withActive("dora", "D12345AA", UserKind.OUTSITE)
                .with(anEmployee("guid-1", "O12345AA", true, EmployeeKind.STAFF, Why.IN_SERVICE))
                .with(anEmployee("guid-2", "O12345AA", true, EmployeeKind.CANDIDATE, Why.IN_SERVICE))
                .with(anEmployee("guid-3", "O12345AA", true, EmployeeKind.TEMPORARY, Why.EXEMPT_BY_FLEX))
                .with(anEmployee("guid-4", "O12345AA", false, EmployeeKind.STAFF, Why.OUT_OF_SERVICE))
                .withEnvironment("O12345AA", 4, 4, Analyses.COUNTED_AT)
                .withEnvironment("T12345AA", 1, 0, Analyses.COUNTED_AT)
                .build();
    }
}
