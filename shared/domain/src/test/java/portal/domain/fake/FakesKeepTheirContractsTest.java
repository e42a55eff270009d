package portal.domain.fake;

import org.junit.jupiter.api.Nested;
import portal.domain.contract.AddressChangesContract;
import portal.domain.contract.AnalysisRequestsContract;
import portal.domain.contract.AttachmentsContract;
import portal.domain.contract.AuditTrailContract;
import portal.domain.contract.ContactsContract;
import portal.domain.contract.ConversationsContract;
import portal.domain.contract.DeliveriesContract;
import portal.domain.contract.FiguresContract;
import portal.domain.contract.HoldersContract;
import portal.domain.contract.IncidentsContract;
import portal.domain.contract.LedgersContract;
import portal.domain.contract.LicenseRequestsContract;
import portal.domain.contract.LicensesContract;
import portal.domain.contract.OrganizationsContract;
import portal.domain.contract.Ports;
import portal.domain.contract.RegistrationsContract;
import portal.domain.contract.RemovalsContract;
import portal.domain.contract.ReplacementsContract;
import portal.domain.contract.RostersContract;
import portal.domain.contract.TransactionsContract;

class FakesKeepTheirContractsTest {
    @Nested
    class OfContacts extends ContactsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfRosters extends RostersContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfAddressChanges extends AddressChangesContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfOrganizations extends OrganizationsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfRemovals extends RemovalsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfLicenses extends LicensesContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfLicenseRequests extends LicenseRequestsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfHolders extends HoldersContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfRegistrations extends RegistrationsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfReplacements extends ReplacementsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfLedgers extends LedgersContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfFigures extends FiguresContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfIncidents extends IncidentsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfAttachments extends AttachmentsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfConversations extends ConversationsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfAnalysisRequests extends AnalysisRequestsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfAuditTrail extends AuditTrailContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfDeliveries extends DeliveriesContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }

    @Nested
    class OfTransactions extends TransactionsContract {
        @Override
        protected Ports open() {
            return new InMemoryPortal();
        }
    }
}
