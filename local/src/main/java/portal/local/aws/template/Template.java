package portal.local.aws.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import portal.local.aws.http.Header;

/**
 * The parts of the template that can run on one machine.
 *
 * @param pageHeaders what every answer with a part of the pages has
 * @param cors the other origins that may call the API; empty when the template names none
 */
public record Template(
        List<FunctionDefinition> functions,
        List<TableDefinition> tables,
        List<PipeDefinition> pipes,
        List<Bucket> buckets,
        List<UserPool> userPools,
        MailAccount mail,
        List<ReceiptRule> receiptRules,
        List<Client> clients,
        List<Header> pageHeaders,
        Optional<Cors> cors) {
    public Template {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        pipes = List.copyOf(pipes);
        buckets = List.copyOf(buckets);
        userPools = List.copyOf(userPools);
        receiptRules = List.copyOf(receiptRules);
        clients = List.copyOf(clients);
        pageHeaders = List.copyOf(pageHeaders);
    }

    public Set<String> clientNames() {
        return clients.stream().map(Client::name).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What mail may be sent with.
     *
     * @param identities domains and addresses that are verified: those that policies and the user pool name
     * @param configurationSets by name, each with the types of events that it puts on the default bus
     */
    public record MailAccount(Set<String> identities, Map<String, Set<String>> configurationSets) {
        public MailAccount {
            identities = Set.copyOf(identities);
            configurationSets = Map.copyOf(configurationSets);
        }
    }

    /**
     * What becomes of mail that is received.
     *
     * @param recipients addresses and domains
     * @param bucket where it is stored
     * @param prefix of its key, before its id
     * @param function which is told of it
     */
    public record ReceiptRule(List<String> recipients, String bucket, String prefix, String function) {
        public ReceiptRule {
            recipients = List.copyOf(recipients);
        }
    }

    /** A bucket for files; {@code tells} when it sends an event to the default bus for each new file. */
    public record Bucket(String name, boolean tells) {}

    /**
     * The user pool in which people sign in.
     *
     * @param secondFactorRequired whether every sign-in requires a second factor
     * @param attributes the attributes of the template, by name; true for one that may change
     * @param aliases the attributes that people may sign in with instead of the user name
     * @param caseSensitive whether user names and aliases differ by case
     * @param tokenTrigger the function that is asked for claims before a token is made
     * @param messageTrigger the function that is asked for the text before a message is sent
     * @param mailSender the address that the pool's mails come from, with a name if it has one
     * @param groups the groups that users may be in
     */
    public record UserPool(
            String name,
            boolean secondFactorRequired,
            Map<String, Boolean> attributes,
            Set<String> aliases,
            boolean caseSensitive,
            PasswordPolicy passwords,
            Optional<String> tokenTrigger,
            Optional<String> messageTrigger,
            Optional<String> mailSender,
            Set<String> groups) {
        public UserPool {
            groups = Set.copyOf(groups);
            attributes = Map.copyOf(attributes);
            aliases = Set.copyOf(aliases);
        }
    }

    /**
     * What a password needs.
     *
     * @param shortest the minimum length, in characters
     * @param required what must occur in it
     * @param temporaryDays how long a temporary password can be used
     */
    public record PasswordPolicy(int shortest, Set<CharacterKind> required, int temporaryDays) {
        public PasswordPolicy {
            required = Set.copyOf(required);
        }
    }

    /** A kind of character that a password policy can require. */
    public enum CharacterKind {
        LOWERCASE,
        UPPERCASE,
        NUMBERS,
        SYMBOLS
    }

    /**
     * The other origins whose pages may call the API, and what they may send and see.
     *
     * @param maxAge how many seconds a browser may cache the answer to a preflight request
     */
    public record Cors(
            List<String> origins, List<String> methods, List<String> headers, List<String> exposed, String maxAge) {
        public Cors {
            origins = List.copyOf(origins);
            methods = List.copyOf(methods);
            headers = List.copyOf(headers);
            exposed = List.copyOf(exposed);
        }
    }

    /**
     * A client of the user pool.
     *
     * @param machine whether it signs in for itself, not for a person
     * @param secret whether it has to give a secret
     * @param scopes what it may ask for
     * @param callbackUrls where people may be sent back to after they signed in
     * @param logoutUrls where they may be sent to after they signed out
     * @param challengeLasts how long an attempt to sign in lasts after the password was given
     * @param reusesSignInFor how long after a sign-in the client does not ask again in the same browser
     * @param hidesUsers whether nobody is told that a user does not exist
     */
    public record Client(
            String name,
            boolean machine,
            boolean secret,
            List<String> scopes,
            List<String> callbackUrls,
            List<String> logoutUrls,
            Duration accessTokenLasts,
            Duration idTokenLasts,
            Duration refreshTokenLasts,
            Duration challengeLasts,
            Duration reusesSignInFor,
            boolean hidesUsers) {
        public Client {
            scopes = List.copyOf(scopes);
            callbackUrls = List.copyOf(callbackUrls);
            logoutUrls = List.copyOf(logoutUrls);
        }
    }
}
