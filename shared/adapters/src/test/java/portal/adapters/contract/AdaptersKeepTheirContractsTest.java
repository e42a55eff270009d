package portal.adapters.contract;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import portal.testing.contract.AddressChangesContract;
import portal.testing.contract.AdministratorChangesContract;
import portal.testing.contract.AnalysisRequestsContract;
import portal.testing.contract.AnnouncementsContract;
import portal.testing.contract.AttachmentsContract;
import portal.testing.contract.AuditTrailContract;
import portal.testing.contract.BrakeUsesContract;
import portal.testing.contract.ContactsContract;
import portal.testing.contract.ConversationsContract;
import portal.testing.contract.CounterStoreContract;
import portal.testing.contract.DailyUsagesContract;
import portal.testing.contract.DeliveriesContract;
import portal.testing.contract.DownloadsContract;
import portal.testing.contract.DueResetsContract;
import portal.testing.contract.HoldersContract;
import portal.testing.contract.IncidentQueueContract;
import portal.testing.contract.IncidentsContract;
import portal.testing.contract.LicenseRequestsContract;
import portal.testing.contract.LicensesContract;
import portal.testing.contract.MailsContract;
import portal.testing.contract.OrganizationsContract;
import portal.testing.contract.Ports;
import portal.testing.contract.RegistrationsContract;
import portal.testing.contract.RemovalsContract;
import portal.testing.contract.RepliesContract;
import portal.testing.contract.RoleCountStoreContract;
import portal.testing.contract.SeenBySupportContract;
import portal.testing.contract.SignInsContract;
import portal.testing.contract.SignalsContract;
import portal.testing.contract.SnapshotRunsContract;
import portal.testing.contract.TransactionsContract;

class AdaptersKeepTheirContractsTest {
    @Nested
    class OfContacts extends ContactsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfRoleCounts extends RoleCountStoreContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAddressChanges extends AddressChangesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAdministratorChanges extends AdministratorChangesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfDueResets extends DueResetsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfSignIns extends SignInsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfOrganizations extends OrganizationsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    @Tag("slow")
    class OfRemovals extends RemovalsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfLicenses extends LicensesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfLicenseRequests extends LicenseRequestsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfSignals extends SignalsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfHolders extends HoldersContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfRegistrations extends RegistrationsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    @Tag("slow")
    class OfSnapshotRuns extends SnapshotRunsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfCounters extends CounterStoreContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfDailyUsages extends DailyUsagesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfTheIncidentQueue extends IncidentQueueContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfIncidents extends IncidentsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAttachments extends AttachmentsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfReplies extends RepliesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfConversations extends ConversationsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    @Tag("slow")
    class OfWhatSupportSees extends SeenBySupportContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfBrakeUses extends BrakeUsesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAnalysisRequests extends AnalysisRequestsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfMails extends MailsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfDownloads extends DownloadsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAnnouncements extends AnnouncementsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfAuditTrail extends AuditTrailContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfDeliveries extends DeliveriesContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }

    @Nested
    class OfTransactions extends TransactionsContract {
        @Override
        protected Ports open() {
            return DynamoDbPorts.onAnEmptyTable();
        }
    }
}
