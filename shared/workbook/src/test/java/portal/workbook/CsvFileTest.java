package portal.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.workbook.Analyses.aUser;
import static portal.workbook.Analyses.anAnalysis;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.domain.access.Language;
import portal.domain.analysis.HolderRow;
import portal.domain.analysis.HolderRow.Why;
import portal.domain.usage.Assignment;
import portal.domain.usage.EmployeeKind;
import portal.domain.usage.Person;
import portal.domain.usage.UserKind;

class CsvFileTest {

    @Test
    void hasTheListsOfTheWorkbook() throws Exception {
        var analysis = anAnalysis().withActive("jan", "O12345AA", UserKind.PROFIT);

        assertThat(files(analysis, Language.EN).keySet())
                .containsExactly(
                        "Users.csv",
                        "Employees.csv",
                        "Declarations.csv",
                        "Clients.csv",
                        "Environments.csv",
                        "Usage by day.csv",
                        "Advice.csv",
                        "Summary.csv");
        assertThat(files(analysis, Language.NL)).containsKeys("Cliënten.csv", "Samenvatting.csv");
    }

    @Test
    void listsOneKindAfterTheOther() throws Exception {
        var analysis = anAnalysis()
                .withActive("jan", "O12345AA", UserKind.PROFIT)
                .withActive("jan", "T12345AA", UserKind.PROFIT)
                .withEmployee("guid-1", true, EmployeeKind.STAFF, Why.COUNTS);

        assertThat(lines(analysis, Language.EN, "Users")).hasSize(3);
        assertThat(lines(analysis, Language.EN, "Employees"))
                .containsExactly(
                        "GUID,Name,Kind,Environment,Environment type,In service,Counts,Why",
                        "guid-1,Name of guid-1,staff,O12345AA,Production,yes,1,Counts here");
        assertThat(lines(analysis, Language.EN, "Clients"))
                .containsExactly("Client,Environment,Environment type,Counts,Why");
    }

    @Test
    void separatesAsTheLanguageDoes() throws Exception {
        var analysis = anAnalysis()
                .with(named("De Vries; Jan, \"JJ\"\nVader", Optional.of(Instant.parse("2026-07-01T22:30:15.9Z"))));

        assertThat(files(analysis, Language.EN).get("Users.csv"))
                .startsWith("\uFEFFUser code,Name,")
                .endsWith("code,\"De Vries; Jan, \"\"JJ\"\"\nVader\",,no kind,O12345AA,Production,no,no,0,0,0,"
                        + "Not a kind of user that counts,2026-07-02T00:30:15\r\n");
        assertThat(files(analysis, Language.NL).get("Gebruikers.csv"))
                .contains("code;\"De Vries; Jan, \"\"JJ\"\"\nVader\";;geen soort;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "＝1", "＠x"})
    void keepsWhatLooksLikeAFormulaAText(String name) throws Exception {
        assertThat(lines(anAnalysis().with(named(name, Optional.empty())), Language.EN, "Users")
                        .getLast())
                .startsWith("code,'" + name + ",");
    }

    @Test
    void saysTheSharesInPercent() throws Exception {
        var analysis = anAnalysis().withActive("jan", "O12345AA", UserKind.PROFIT);

        assertThat(lines(analysis, Language.EN, "Summary")).contains("Profit users,2,3,,1,0,0,0,1,50%");
    }

    private static HolderRow named(String name, Optional<Instant> lastActive) {
        return aUser(
                "code",
                new Person(Optional.of(name), Optional.empty()),
                "O12345AA",
                new Assignment.User(Set.of(), false, false, lastActive),
                Set.of(),
                Why.NO_KIND,
                Optional.empty());
    }

    private static List<String> lines(Analyses analysis, Language language, String list) throws Exception {
        return List.of(files(analysis, language).get(list + ".csv").substring(1).split("\r\n"));
    }

    private static Map<String, String> files(Analyses analysis, Language language) throws Exception {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(analysis.csv(language)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
