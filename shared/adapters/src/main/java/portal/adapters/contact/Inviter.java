package portal.adapters.contact;

import portal.platform.mail.Wording;

/** Who added a contact. */
public sealed interface Inviter {

    /** As a mail names them. */
    String name(Wording in);

    record Administrator(String name) implements Inviter {
        @Override
        public String name(Wording in) {
            return name;
        }
    }

    /** Somebody who is no contact any more. */
    record FormerAdministrator() implements Inviter {
        @Override
        public String name(Wording in) {
            return in.say(ContactMailMessage.INVITED_BY_FORMER_ADMINISTRATOR);
        }
    }

    record Vendor() implements Inviter {
        @Override
        public String name(Wording in) {
            return in.say(ContactMailMessage.INVITED_BY_VENDOR);
        }
    }
}
