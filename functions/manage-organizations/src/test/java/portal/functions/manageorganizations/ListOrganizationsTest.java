package portal.functions.manageorganizations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portal.domain.license.GrantLicense;
import portal.domain.license.ReadOrganizations;
import portal.domain.license.SetUpOrganization;
import portal.domain.mail.ResendMail;
import portal.domain.organization.CallOffRemoval;
import portal.domain.organization.RemoveOrganization;
import portal.testing.fake.InMemoryPortal;
import portal.testing.function.PageContract;
import portal.testing.http.Event;
import portal.testing.http.Pipelines;

class ListOrganizationsTest implements PageContract {

    private final InMemoryPortal portal = new InMemoryPortal();
    private final ManageOrganizationsHandler function = new ManageOrganizationsHandler(
            Pipelines.of(portal),
            new ReadOrganizations(portal.organizations(), portal.licenses()),
            new SetUpOrganization(
                    portal.organizations(),
                    portal.contacts(),
                    portal.roleCountStore(),
                    portal.licenses(),
                    portal.journal()),
            new RemoveOrganization(portal.organizations(), portal.removals(), portal.journal(), Duration.ZERO),
            new CallOffRemoval(portal.organizations(), portal.journal()),
            new GrantLicense(portal.licenses(), portal.journal()),
            portal.keptMails(),
            new ResendMail(portal.keptMails(), portal.journal()));

    @BeforeEach
    void givenOrganizations() {
        portal.organization("globex");
        portal.organization("acme");
    }

    @Test
    void listsAllOrganizationsByTheirIds() {
        assertThat(list().sentTo(function).texts("/items", "id")).containsExactly("acme", "globex");
        assertNothingWritten();
    }

    @Override
    public InMemoryPortal portal() {
        return portal;
    }

    @Override
    public RequestStreamHandler function() {
        return function;
    }

    @Override
    public Event sample() {
        return list();
    }

    @Override
    public Event list() {
        return Event.sample("manage-organizations-list");
    }
}
