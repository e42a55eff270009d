package portal.functions.managesignins;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portal.domain.access.EmailAddress;
import portal.domain.contact.Contact;
import portal.domain.signin.SignIn;
import portal.domain.signin.SignInName;
import portal.domain.signin.TemporaryPassword;

/**
 * A user pool in memory, with Cognito's rules for aliases: it refuses to make a user with an address that is the alias
 * of another one, and takes the alias away from the other one without a word when a user gets a verified address.
 */
final class PoolInMemory implements UserPool {

    private final Map<String, User> users = new TreeMap<>();
    private int resets;
    private int signOuts;

    /** Runs once, while the pool takes a second factor away. */
    Runnable duringReset = () -> {};

    @Override
    public synchronized Optional<PoolUser> find(SignIn signIn) {
        return Optional.ofNullable(users.get(signIn.name().value()))
                .map(user -> new PoolUser(!user.confirmed(), user.alias()));
    }

    @Override
    public synchronized void create(SignIn signIn, Contact contact, TemporaryPassword password) {
        var alias = signIn.address().map(EmailAddress::value);
        if (users.containsKey(signIn.name().value())
                || alias.flatMap(this::withAlias).isPresent()) {
            throw new IllegalStateException("UsernameExistsException");
        }
        users.put(signIn.name().value(), new User(alias, password.value(), false, false));
    }

    @Override
    public synchronized void giveAddress(SignInName name, EmailAddress held) {
        if (users.containsKey(name.value())) {
            withAlias(held.value()).filter(other -> !other.equals(name.value())).ifPresent(other -> {
                throw new AssertionError(held + " was taken away from " + other);
            });
            users.computeIfPresent(name.value(), (key, user) -> user.with(Optional.of(held.value())));
        }
    }

    @Override
    public synchronized void takeAddress(SignInName name, EmailAddress current) {
        users.computeIfPresent(name.value(), (key, user) -> user.with(Optional.empty()));
    }

    @Override
    public synchronized void setTemporaryPassword(SignInName name, TemporaryPassword password) {
        users.computeIfPresent(
                name.value(), (key, user) -> new User(user.alias(), password.value(), false, user.secondFactor()));
    }

    @Override
    public synchronized void removeSecondFactor(SignInName name) {
        resets++;
        users.computeIfPresent(
                name.value(), (key, user) -> new User(user.alias(), user.password(), user.confirmed(), false));
        var meanwhile = duringReset;
        duringReset = () -> {};
        meanwhile.run();
    }

    @Override
    public synchronized void signOut(SignInName name) {
        signOuts += users.containsKey(name.value()) ? 1 : 0;
    }

    @Override
    public synchronized void remove(SignInName name) {
        users.remove(name.value());
    }

    /** The contact signs in, chooses a password and enrolls a second factor. */
    synchronized void signIn(String nameOrAlias) {
        users.computeIfPresent(userOf(nameOrAlias), (key, user) -> new User(user.alias(), "chosen", true, true));
    }

    /** The name of the user who signs in so, or nothing. */
    synchronized String userOf(String nameOrAlias) {
        return users.containsKey(nameOrAlias)
                ? nameOrAlias
                : withAlias(nameOrAlias).orElse("nobody");
    }

    synchronized User user(String nameOrAlias) {
        return Optional.ofNullable(users.get(userOf(nameOrAlias))).orElseThrow();
    }

    synchronized Map<String, User> users() {
        return new TreeMap<>(users);
    }

    int signOuts() {
        return signOuts;
    }

    int resets() {
        return resets;
    }

    private Optional<String> withAlias(String address) {
        return users.entrySet().stream()
                .filter(user -> user.getValue()
                        .alias()
                        .filter(address::equalsIgnoreCase)
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** @param confirmed whether the user has chosen the password */
    record User(Optional<String> alias, String password, boolean confirmed, boolean secondFactor) {
        User with(Optional<String> other) {
            return new User(other, password, confirmed, secondFactor);
        }
    }
}
