package portal.adapters.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static portal.testing.fake.ContactFixture.anAdministrator;
import static portal.testing.fake.InMemoryPortal.START;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portal.adapters.contract.DynamoDbPorts;
import portal.adapters.table.Keys;
import portal.domain.access.ContactId;
import portal.domain.access.OrganizationId;
import portal.domain.audit.Journal;
import portal.domain.contact.Contact;
import portal.domain.contact.RoleCounts;
import portal.domain.decision.ConditionalWrite;
import portal.domain.decision.Transactions.Commit;
import portal.domain.secondfactor.RecordSigningIn;
import portal.platform.store.DynamoDbWrite;
import portal.platform.store.Item;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Contacts and role counts from before first sign-ins and appointments were stored come right by themselves. */
class StoredBeforeSignInsTest {
    private static final OrganizationId ACME = new OrganizationId("acme");

    private final DynamoDbPorts ports = DynamoDbPorts.onAnEmptyTable();

    @Test
    void whoHasASecondFactorHasSignedInAndIsNoNewAdministrator() {
        var enrolled = asStoredBefore(anAdministrator("anna").in(ACME));

        assertThat(enrolled.signedInAt()).contains(enrolled.secondFactor().since());
        assertThat(enrolled.appointment()).isEmpty();
    }

    @Test
    void whoHadASecondFactorHasSignedIn() {
        var reset = anAdministrator("anna").in(ACME).withoutSecondFactor(START.plusMillis(300), START);

        assertThat(asStoredBefore(reset).hasSignedIn()).isTrue();
        assertThat(asStoredBefore(reset).isToEnrollAnew()).isTrue();
    }

    /** Between the two, it was stored only whether a second factor had been reset. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoseSecondFactorWasResetIsToEnrollAnew(boolean reset) {
        var contact = anAdministrator("anna").yetToEnroll().in(ACME);
        var attributes =
                new HashMap<>(withoutNewAttributes(ContactItems.item(contact)).attributes());
        attributes.put("secondFactorReset", AttributeValue.fromBool(reset));

        var stored = ContactItems.contact(new Item(attributes));

        assertThat(stored.isToEnrollAnew()).isEqualTo(reset);
        assertThat(stored.secondFactor().resetFrom(START)).isEmpty();
    }

    @Test
    void whoNeverEnrolledWasOnlyInvited() {
        var invited = anAdministrator("anna").yetToEnroll().in(ACME);

        assertThat(asStoredBefore(invited).hasSignedIn()).isFalse();
        assertThat(asStoredBefore(invited).isToEnrollAnew()).isFalse();
        assertThat(asStoredBefore(invited.withSessionsEnded(START)).hasSignedIn())
                .as("where a removed organization had the same contact")
                .isFalse();
    }

    @Test
    void whoIsAddedNowHasNotSignedInWhateverElseIsStored() {
        var added = anAdministrator("anna").yetToEnroll().in(ACME);
        var ended = added.secondFactor().since();

        assertThat(ContactItems.contact(ContactItems.item(added.withSessionsEnded(ended)))
                        .hasSignedIn())
                .isFalse();
    }

    @Test
    void roleCountsWithoutTheNumberAreCountedAndThenKept() {
        add("anna");
        add("eva");
        commit(List.of(
                ports.contacts()
                        .add(anAdministrator("fleur").yetToEnroll().in(ACME))
                        .getFirst(),
                DynamoDbWrite.insert(Item.at(Keys.roleCounts(ACME))
                        .number("administrators", 3)
                        .number("incidentManagers", 1)
                        .number("version", 7)
                        .build())));

        assertThat(ports.roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 3, 2, 1, 7));

        var journal = new Journal(ports.auditTrail(), ports.events(), ports.clock(), () -> "id");
        new RecordSigningIn(ports.contacts(), ports.roleCountStore(), ports.transactions(), journal)
                .signedIn(ACME, new ContactId("fleur"));
        assertThat(ports.roleCountStore().find(ACME)).isEqualTo(new RoleCounts(ACME, 3, 3, 1, 8));
    }

    private void add(String id) {
        var item = withoutNewAttributes(ContactItems.item(anAdministrator(id).in(ACME)));
        commit(List.of(DynamoDbWrite.insert(item)));
    }

    private void commit(List<ConditionalWrite> writes) {
        assertThat(ports.transactions().commit(writes, Optional.empty())).isEqualTo(new Commit.Committed());
    }

    private static Contact asStoredBefore(Contact contact) {
        return ContactItems.contact(withoutNewAttributes(ContactItems.item(contact)));
    }

    private static Item withoutNewAttributes(Item item) {
        var attributes = new HashMap<>(item.attributes());
        attributes.remove("signedInAt");
        attributes.remove("secondFactorResetAt");
        attributes.remove("secondFactorResetFrom");
        return new Item(attributes);
    }
}
