package portal.adapters.contact;

import portal.platform.mail.Wording;

/** Who added a contact. */
public sealed interface Inviter {

    /** The name in a mail. */
    String name(Wording in);

    record Administrator(String name) implements Inviter {
        @Override
        public String name(Wording in) {
            return name;
        }
    }

    /** An administrator who is no longer a contact. */
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
