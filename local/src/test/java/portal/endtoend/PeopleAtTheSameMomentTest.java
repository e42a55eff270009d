package portal.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two changes of an organization's contacts at the same moment have the same result as one after the other. */
@ExtendWith(SharedPortal.class)
class PeopleAtTheSameMomentTest {

    private static final int REPEATS = 40;
    private static final int FEWER_REPEATS = 20;
    private static final String ADMINISTRATOR = "{\"roles\": [\"ADMINISTRATOR\"]}";
    private static final String EMPLOYEE = "{\"roles\": [\"EMPLOYEE\"]}";
    private static final String INCIDENT_MANAGER = "{\"roles\": [\"INCIDENT_MANAGER\"]}";

    private final PortalClient portal = SharedPortal.client();
    private String organization;
    private Administrator boss;

    @BeforeEach
    void givenAnOrganization() {
        organization = SharedPortal.organization();
        boss = new Administrator("boss", portal.contact(organization, "boss"));
    }

    @Test
    void twoAdministratorsWhoDemoteEachOtherLeaveOne() {
        var other = add("other", "ADMINISTRATOR");
        for (int i = 0; i < REPEATS; i++) {
            var replies = atOnce(
                    () -> boss.session().put("/contacts/" + other.id() + "/roles", EMPLOYEE),
                    () -> other.session().put("/contacts/boss/roles", EMPLOYEE));

            assertOneSucceeds(replies, 200);
            var left = theOneLeft(boss, other);
            appoint(left, left.equals(boss) ? other : boss);
        }
    }

    @Test
    void twoAdministratorsWhoDemoteThemselvesLeaveOne() {
        var other = add("other", "ADMINISTRATOR");
        for (int i = 0; i < REPEATS; i++) {
            var replies = atOnce(() -> boss.session().put("/contacts/boss/roles", EMPLOYEE), () -> other.session()
                    .put("/contacts/" + other.id() + "/roles", EMPLOYEE));

            assertThat(replies)
                    .extracting(PortalClient.Reply::code)
                    .containsExactlyInAnyOrder("", "last-administrator");
            var left = theOneLeft(boss, other);
            appoint(left, left.equals(boss) ? other : boss);
        }
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherLeaveOne() {
        var one = boss;
        for (int i = 0; i < REPEATS; i++) {
            var first = one;
            var second = addedBy(first, "other" + i, "ADMINISTRATOR");
            var replies = atOnce(() -> first.session().delete("/contacts/" + second.id()), () -> second.session()
                    .delete("/contacts/" + first.id()));

            assertOneSucceeds(replies, 204);
            one = theOneLeft(first, second);
        }
    }

    @Test
    void ofTwoGrantsAtTheLastPlaceOneSucceeds() {
        var fleur = add("fleur", "EMPLOYEE");
        var gijs = add("gijs", "EMPLOYEE");
        for (int i = 0; i < FEWER_REPEATS; i++) {
            var replies = atOnce(
                    () -> boss.session().put("/contacts/" + fleur.id() + "/roles", INCIDENT_MANAGER),
                    () -> boss.session().put("/contacts/" + gijs.id() + "/roles", INCIDENT_MANAGER));

            assertThat(replies)
                    .extracting(PortalClient.Reply::code)
                    .containsExactlyInAnyOrder("", "incident-manager-limit");
            assertThat(with("INCIDENT_MANAGER", boss)).hasSize(1);
            Stream.of(fleur, gijs)
                    .forEach(contact -> boss.session().put("/contacts/" + contact.id() + "/roles", EMPLOYEE));
        }
    }

    @Test
    void ofTwoContactsWithTheSameAddressOneIsAdded() {
        for (int i = 0; i < FEWER_REPEATS; i++) {
            var replies =
                    atOnce(() -> boss.session().post("/contacts", contact("fleur", "EMPLOYEE")), () -> boss.session()
                            .post("/contacts", contact("FLEUR", "EMPLOYEE")));

            assertThat(replies).extracting(PortalClient.Reply::code).containsExactlyInAnyOrder("", "email-in-use");
            replies.stream().filter(reply -> reply.status() == 201).forEach(reply -> assertThat(
                            boss.session().delete(reply.header("Location")).status())
                    .isEqualTo(204));
        }
    }

    /**
     * Asserts that one request succeeds. The other caller has lost its rights, or is refused as the last administrator.
     */
    private static void assertOneSucceeds(List<PortalClient.Reply> replies, int success) {
        assertThat(replies).filteredOn(reply -> reply.status() == success).hasSize(1);
        assertThat(replies)
                .filteredOn(reply -> reply.status() != success)
                .singleElement()
                .satisfies(reply -> assertThat(Set.of("last-administrator", "forbidden", "session-ended"))
                        .contains(reply.code()));
    }

    /** Appoints an administrator who need not wait. */
    private void appoint(Administrator by, Administrator other) {
        assertThat(by.session()
                        .put("/contacts/" + other.id() + "/roles", ADMINISTRATOR)
                        .status())
                .isEqualTo(200);
        SharedPortal.appointLongAgo(organization, other.id());
    }

    private Administrator theOneLeft(Administrator one, Administrator other) {
        var left = one.session().get("/contacts").status() == 200 ? one : other;
        assertThat(with("ADMINISTRATOR", left)).containsExactly(left.id());
        return left;
    }

    private static List<String> with(String role, Administrator reader) {
        var page = reader.session().get("/contacts?limit=100");
        assertThat(page.status()).isEqualTo(200);
        return StreamSupport.stream(page.json().path("items").spliterator(), false)
                .filter(contact -> contact.path("roles").toString().contains(role))
                .map(contact -> contact.path("id").asText())
                .toList();
    }

    private Administrator add(String name, String role) {
        return addedBy(boss, name, role);
    }

    private Administrator addedBy(Administrator by, String name, String role) {
        var added = by.session().post("/contacts", contact(name, role));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var id = added.json().path("id").asText();
        SharedPortal.appointLongAgo(organization, id);
        return new Administrator(id, portal.contact(organization, id));
    }

    private String contact(String name, String role) {
        return "{\"name\": \"%s\", \"email\": \"%s@%s.example\", \"language\": \"nl\", \"roles\": [\"%s\"]}"
                .formatted(name, name, organization, role);
    }

    private static List<PortalClient.Reply> atOnce(
            Supplier<PortalClient.Reply> one, Supplier<PortalClient.Reply> other) {
        var start = new CyclicBarrier(2);
        return Stream.of(one, other)
                .map(request -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return request.get();
                        },
                        task -> Thread.ofVirtual().start(task)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Administrator(String id, PortalClient.As session) {}
}
