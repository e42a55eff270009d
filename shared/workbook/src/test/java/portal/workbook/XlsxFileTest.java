package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.workbook.Analyses.aUser;
import static portal.workbook.Analyses.anAnalysis;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.domain.analysis.AnalysisRequest.Format;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.license.Cleanup;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.HolderId;
import portal.domain.usage.Metric;
import portal.domain.usage.Person;
import portal.domain.usage.UserKind;

class XlsxFileTest {

    private static final List<String> TABLES =
            List.of("Advice", "Users", "Employees", "Declarations", "Clients", "Environments", "Usage by day");

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
        assertThat(book.summary("Declarations")).containsEntry("In use: whole license", "1.0");
        assertThat(book.rows("Declarations")).hasSize(1);
        assertThat(book.summary("Clients")).containsEntry("In use: Production", "1.0");
        assertThat(book.rows("Clients")).hasSize(1);
    }

    @Test
    void showsTheAvailableSeatsOfTheFullestTypeAndTheirShare() throws Exception {
        var book = book(aVariedAnalysis(), Language.EN);

        assertThat(book.summary("Profit users"))
                .containsEntry("Maximum", "2.0")
                .containsEntry("Granted", "3.0")
                .containsEntry("In use: whole license", "")
                .containsEntry("In use: Production", "3.0")
                .containsEntry("In use: Test", "1.0")
                .containsEntry("Available", "-1.0")
                .containsEntry("Share of the maximum", "1.5");
        assertThat(book.summary("Declarations")).containsEntry("In use: Production", "");
    }

    @Test
    void drawsTheSharesAsBars() throws Exception {
        var summary = book(aVariedAnalysis(), Language.EN).content().getSheetAt(0);

        var formatting = summary.getSheetConditionalFormatting().getConditionalFormattingAt(0);
        assertThat(formatting.getFormattingRanges()[0].formatAsString()).isEqualTo("J9:J15");
        assertThat(summary.getRow(8).getCell(9).getNumericCellValue()).isEqualTo(1.0);
        var bar = formatting.getRule(2).getDataBarFormatting();
        assertThat(bar.getMinThreshold().getValue()).isZero();
        assertThat(bar.getMaxThreshold().getValue()).isEqualTo(1.0);
    }

    @Test
    void saysWhatItIsAbout() throws Exception {
        var analysis = anAnalysis().of("De Vries & Zonen <B.V.>");

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
    void tellsOfAUserInOneEnvironment() throws Exception {
        var kinds = Set.of(UserKind.OUTSITE, UserKind.PROFIT, UserKind.INSITE);
        var active = Optional.of(Instant.parse("2026-07-01T22:30:15Z"));
        var analysis = anAnalysis()
                .with(aUser(
                        "jan",
                        Person.UNKNOWN,
                        "O12345AB",
                        new Assignment.User(kinds, false, false, active),
                        Set.of(),
                        Why.COUNTED_ALREADY,
                        Optional.of("O12345AA")))
                .with(aUser(
                        "98765.KIM",
                        Person.UNKNOWN,
                        "T12345AA",
                        new Assignment.User(Set.of(), true, true, Optional.empty()),
                        Set.of(),
                        Why.BLOCKED,
                        Optional.empty()));

        assertThat(book(analysis, Language.EN).rows("Users").getFirst())
                .containsEntry("User code", "jan")
                .containsEntry("Kinds", "Profit, InSite, OutSite")
                .containsEntry("Environment", "O12345AB")
                .containsEntry("Blocked", "no")
                .containsEntry("Co-working user", "no")
                .containsEntry("Counts as Profit", "0.0")
                .containsEntry("Why", "Counts in O12345AA already")
                .containsEntry("Last active (Dutch time)", "2026-07-02T00:30:15");
        assertThat(book(analysis, Language.NL).rows("Gebruikers").getLast())
                .containsEntry("Soorten", "geen soort")
                .containsEntry("Type omgeving", "Test")
                .containsEntry("Geblokkeerd", "ja")
                .containsEntry("Meewerkgebruiker", "ja")
                .containsEntry("Waarom", "Hier geblokkeerd")
                .containsEntry("Laatst actief (Nederlandse tijd)", "");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00Z, 0001-01-01",
        "1900-12-31T23:59:59Z, 1900-12-31",
        "1901-01-01T00:00:00Z, 1901-01-01T00:00",
        "9999-12-31T12:00:00Z, 9999-12-31"
    })
    void writesAMomentThatNoSpreadsheetKnowsAsText(Instant moment, String shown) throws Exception {
        var user = aUser(
                "jan",
                Person.UNKNOWN,
                "O12345AA",
                new Assignment.User(Set.of(), false, false, Optional.of(moment)),
                Set.of(),
                Why.NO_KIND,
                Optional.empty());

        assertThat(book(anAnalysis().with(user), Language.EN).rows("Users").getFirst())
                .containsEntry("Last active (Dutch time)", shown);
    }

    @Test
    void tellsWhyAnEmployeeCountsOrDoesNot() throws Exception {
        assertThat(book(aVariedAnalysis(), Language.NL).rows("Medewerkers"))
                .extracting(
                        row -> row.get("Soort"),
                        row -> row.get("In dienst"),
                        row -> row.get("Telt mee"),
                        row -> row.get("Waarom"))
                .extracting(Object::toString)
                .containsExactly(
                        "(\"personeelslid\", \"ja\", \"1.0\", \"Telt hier\")",
                        "(\"kandidaat\", \"ja\", \"1.0\", \"Telt hier\")",
                        "(\"uitzendkracht\", \"ja\", \"0.0\", \"Uitzendkracht: telt niet mee omdat Flex actief is\")",
                        "(\"personeelslid\", \"nee\", \"0.0\", \"Hier uit dienst\")");
    }

    @Test
    void listsEnvironmentsWithDutchTimes() throws Exception {
        var analysis = anAnalysis()
                .withEnvironment("O12345AA", 12, 5, Instant.parse("2026-11-22T23:15:00Z"))
                .withEnvironment("T12345AA", 0, 0, Instant.parse("2026-07-01T22:30:00Z"));

        assertThat(book(analysis, Language.EN).rows("Environments"))
                .extracting(Map::values)
                .map(List::copyOf)
                .containsExactly(
                        List.of("O12345AA", "Production", "12.0", "5.0", "0.0", "0.0", "2026-11-23T00:15", "Taken in"),
                        List.of("T12345AA", "Test", "0.0", "0.0", "0.0", "0.0", "2026-07-02T00:30", "Taken in"));
    }

    @Test
    void saysThatASnapshotWasBeingTakenIn() throws Exception {
        var running = anAnalysis()
                .withEnvironment("O12345AA", 12, 5, Instant.parse("2026-11-22T23:15:00Z"))
                .withEnvironment("T12345AA", 0, 0, Instant.parse("2026-07-01T22:30:00Z"))
                .withSnapshotRunning("O12345AA");

        assertThat(book(running, Language.NL).notice())
                .contains("Let op: tijdens het tellen werd een momentopname")
                .endsWith(": O12345AA");
        assertThat(book(running, Language.EN).notice())
                .contains("The numbers may therefore be incomplete")
                .endsWith(": O12345AA");
        assertThat(book(running, Language.NL).rows("Omgevingen"))
                .extracting(row -> row.get("Momentopname"))
                .containsExactly("Wordt verwerkt: aantallen onvolledig", "Verwerkt");
        assertThat(book(aVariedAnalysis(), Language.EN).notice()).isEmpty();
        assertThat(book(running, Language.EN).summary("Environments")).containsEntry("In use: whole license", "2.0");
    }

    @Test
    void advisesWhomToBlockAndWhere() throws Exception {
        var analysis = anAnalysis()
                .withAdvice(
                        new Cleanup.Step(
                                "jan",
                                Optional.of("Jan"),
                                Optional.of(Instant.parse("2025-01-01T12:00:00Z")),
                                Cleanup.Treatment.BLOCK,
                                List.of(new EnvironmentCode("O12345AA"), new EnvironmentCode("O12345AB")),
                                2),
                        new Cleanup.Step(
                                "els",
                                Optional.empty(),
                                Optional.empty(),
                                Cleanup.Treatment.REMOVE,
                                List.of(new EnvironmentCode("O12345AA")),
                                3));

        assertThat(book(analysis, Language.EN).rows("Advice"))
                .extracting(Map::values)
                .map(List::copyOf)
                .containsExactly(
                        List.of(
                                "Profit users",
                                "Production",
                                "2.0",
                                "2.0",
                                "1.0",
                                "Block",
                                "jan",
                                "Jan",
                                "O12345AA, O12345AB",
                                "2025-01-01T13:00"),
                        List.of(
                                "Profit users",
                                "Production",
                                "2.0",
                                "2.0",
                                "2.0",
                                "Remove",
                                "els",
                                "",
                                "O12345AA",
                                ""));
    }

    @Test
    void showsTheUsageByDayOldestFirstWithAChart() throws Exception {
        var book = book(anAnalysis().withDay("2026-11-21", 1).withDay("2026-11-20", 2), Language.EN);

        assertThat(book.rows("Usage by day"))
                .filteredOn(row -> row.get("Metric").equals("Profit users"))
                .extracting(
                        row -> row.get("Date"),
                        row -> row.get("In use: Production"),
                        row -> row.get("Share of the maximum"))
                .extracting(Object::toString)
                .containsExactly(
                        "(\"2026-11-20T00:00\", \"2.0\", \"1.0\")", "(\"2026-11-21T00:00\", \"1.0\", \"0.5\")");
        var sheet = book.content().getSheet("Usage by day");
        assertThat(sheet.getDrawingPatriarch().getCharts()).singleElement().satisfies(chart -> {
            assertThat(chart.getTitleText().getString()).isEqualTo("In use, as a share of the maximum");
            var lines = (XDDFLineChartData) chart.getChartSeries().getFirst();
            assertThat(lines.getSeriesCount()).isEqualTo(1);
            assertThat(lines.getSeries(0).getValuesData().getDataRangeReference())
                    .isEqualTo("'Usage by day'!$K$8:$K$9");
            assertThat(lines.getSeries(0).getCategoryData().getDataRangeReference())
                    .isEqualTo("'Usage by day'!$A$8:$A$9");
        });
    }

    @Test
    void drawsNoChartOfNothing() throws Exception {
        var sheet = book(anAnalysis(), Language.EN).content().getSheet("Usage by day");

        assertThat(sheet.getDrawingPatriarch()).isNull();
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
        var person = new Person(Optional.of(text), Optional.of(text));
        var assignment = new Assignment.User(Set.of(), false, false, Optional.empty());
        var user = aUser(text, person, "O12345AA", assignment, Set.of(), Why.NO_KIND, Optional.empty());
        var book = book(anAnalysis().of(text).with(user), Language.EN);

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

        assertThat(named("a" + character + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void cutsWhatDoesNotFitInACell() throws Exception {
        assertThat(named("x".repeat(32_767))).hasSize(32_767).endsWith("x");
        assertThat(named("x".repeat(32_768))).hasSize(32_767).endsWith("x…");
        assertThat(named("x".repeat(32_765) + "👩" + "x")).hasSize(32_766).endsWith("x…");
    }

    private static String named(String name) throws Exception {
        var person = new Person(Optional.of(name), Optional.empty());
        var assignment = new Assignment.User(Set.of(), false, false, Optional.empty());
        var user = aUser("code", person, "O12345AA", assignment, Set.of(), Why.NO_KIND, Optional.empty());
        return book(anAnalysis().with(user), Language.EN)
                .rows("Users")
                .getFirst()
                .get("Name");
    }

    @Test
    void continuesOnANextSheetWhenOneIsFull() throws Exception {
        var analysis = anAnalysis();
        for (var code : List.of("u1", "u2", "u3", "u4", "u5")) {
            analysis.withActive(code, "O12345AA", UserKind.PROFIT);
        }
        var book = Book.read(analysis.withDay("2026-11-21", 1).xlsx(3));

        assertThat(book.sheets())
                .contains("Users", "Users 2", "Users 3", "Employees")
                .doesNotContain("Users 4");
        assertThat(book.rows("Users")).extracting(row -> row.get("User code")).containsExactly("u1", "u2");
        assertThat(book.rows("Users 2")).extracting(row -> row.get("User code")).containsExactly("u3", "u4");
        assertThat(book.rows("Users 3")).extracting(row -> row.get("User code")).containsExactly("u5");
    }

    @Test
    void fillsASheetToTheLastRow() throws Exception {
        var analysis = anAnalysis().withActive("u1", "O12345AA").withActive("u2", "O12345AA");

        var book = Book.read(analysis.xlsx(3));

        assertThat(book.sheets()).contains("Users").doesNotContain("Users 2");
        assertThat(book.rows("Users")).extracting(row -> row.get("User code")).containsExactly("u1", "u2");
    }

    @ParameterizedTest
    @EnumSource
    void writesALicenseWithoutAnything(Language language) throws Exception {
        var book = book(anAnalysis(), language);

        assertThat(book.sheets()).hasSize(8);
        assertThat(book.sheets().stream().skip(1))
                .allSatisfy(sheet -> assertThat(book.rows(sheet)).isEmpty());
    }

    @Test
    void isWrittenInTheLanguageAsked() throws Exception {
        var dutch = book(aVariedAnalysis(), Language.NL);

        assertThat(dutch.sheets())
                .containsExactly(
                        "Samenvatting",
                        "Advies",
                        "Gebruikers",
                        "Medewerkers",
                        "Aangiften",
                        "Cliënten",
                        "Omgevingen",
                        "Gebruik per dag");
        assertThat(book(aVariedAnalysis(), Language.EN).sheets().subList(1, 8)).isEqualTo(TABLES);
        assertThat(dutch.headers("Gebruikers"))
                .containsExactly(
                        "Gebruikerscode",
                        "Naam",
                        "E-mailadres",
                        "Soorten",
                        "Omgeving",
                        "Type omgeving",
                        "Geblokkeerd",
                        "Meewerkgebruiker",
                        "Telt als Profit",
                        "Telt als InSite",
                        "Telt als OutSite",
                        "Waarom",
                        "Laatst actief (Nederlandse tijd)");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T13:05:00Z, licentieanalyse-2026-11-22, license-analysis-2026-11-22",
        "2026-11-22T23:30:00Z, licentieanalyse-2026-11-23, license-analysis-2026-11-23"
    })
    void isNamedAfterTheDutchDate(Instant countedAt, String dutch, String english) {
        var analysis = anAnalysis().countedAt(countedAt);

        assertThat(analysis.name(Format.XLSX, Language.NL)).isEqualTo(dutch + ".xlsx");
        assertThat(analysis.name(Format.XLSX, Language.EN)).isEqualTo(english + ".xlsx");
        assertThat(analysis.name(Format.CSV, Language.NL)).isEqualTo(dutch + ".zip");
    }

    @Test
    void canBeFilteredBelowAFrozenHeader() throws Exception {
        var book = book(aVariedAnalysis(), Language.EN);

        assertThat(TABLES).allSatisfy(sheet -> {
            assertThat(book.frozenRows(sheet)).isEqualTo(1);
            assertThat(book.hasFilter(sheet)).isTrue();
        });
    }

    @Test
    void makesColumnsAsWideAsTheirTexts() throws Exception {
        var analysis = anAnalysis().withActive("a".repeat(30), "O12345AA").withActive("b".repeat(100), "O12345AA");
        var users = book(analysis, Language.EN).content().getSheet("Users");

        assertThat(users.getColumnWidth(0)).isEqualTo(62 * 256);
        assertThat(users.getColumnWidth(2)).isEqualTo(21 * 256);
    }

    private static Book book(Analyses analysis, Language language) throws Exception {
        return Book.read(analysis.xlsx(language));
    }

    private static Analyses aVariedAnalysis() {
        return anAnalysis()
                .withActive("anna", "O12345AA", UserKind.PROFIT, UserKind.INSITE)
                .withActive("anna", "T12345AA", UserKind.PROFIT)
                .withActive("bert", "O12345AA", UserKind.PROFIT)
                .withBlocked("carl", "O12345AA", UserKind.PROFIT)
                .withActive("dora", "O12345AA", UserKind.PROFIT, UserKind.OUTSITE)
                .withActive("dora", "D12345AA", UserKind.OUTSITE)
                .withEmployee("guid-1", true, EmployeeKind.STAFF, Why.COUNTS)
                .withEmployee("guid-2", true, EmployeeKind.CANDIDATE, Why.COUNTS)
                .withEmployee("guid-3", true, EmployeeKind.TEMPORARY, Why.EXEMPT_BY_FLEX)
                .withEmployee("guid-4", false, EmployeeKind.STAFF, Why.OUT_OF_SERVICE)
                .withMention(HolderId.Kind.DECLARATION, "d-1", Metric.DECLARATIONS)
                .withMention(HolderId.Kind.CLIENT, "c-1", Metric.CLIENTS)
                .withEnvironment("O12345AA", 4, 4, Analyses.COUNTED_AT)
                .withEnvironment("T12345AA", 1, 0, Analyses.COUNTED_AT);
    }
}
