package portal.adapters.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import portal.domain.usage.EnvironmentCode;
import portal.domain.usage.Names;
import portal.domain.usage.Person;
import portal.platform.store.Item;

/**
 * A name and an e-mail address of a holder as they are stored, with the environments that gave them. Most environments
 * give the same, so each is stored once.
 */
record HolderNames(Person person, Map<EnvironmentCode, Long> givenAt) {

    private static final String NAMES = "names";

    /** Versions of holders begin with this one. */
    private static final long FIRST_VERSION = 1;

    static List<HolderNames> of(Names names) {
        var all = new HashMap<Person, Map<EnvironmentCode, Long>>();
        names.given().forEach((environment, given) -> all.computeIfAbsent(given.person(), person -> new TreeMap<>())
                .put(environment, given.at()));
        return all.entrySet().stream()
                .map(entry -> new HolderNames(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Item.Builder builder(HolderNames names) {
        var givenAt = Item.nested();
        names.givenAt.forEach((environment, at) -> givenAt.number(environment.value(), at));
        return Item.nested()
                .text("name", names.person.name())
                .text("email", names.person.email())
                .item("givenAt", givenAt);
    }

    /** @param environments in which the holder is */
    static Names names(Item holder, Set<EnvironmentCode> environments) {
        return holder.has(NAMES) ? names(holder.list(NAMES)) : ofUnknownOrigin(UsageItems.person(holder), environments);
    }

    private static Names names(List<Item> items) {
        var given = new HashMap<EnvironmentCode, Names.Given>();
        for (var item : items) {
            var person = UsageItems.person(item);
            var givenAt = item.item("givenAt");
            for (var environment : givenAt.attributes().keySet()) {
                given.put(new EnvironmentCode(environment), new Names.Given(person, givenAt.longNumber(environment)));
            }
        }
        return new Names(given);
    }

    /**
     * A holder used to have one name, whichever environment gave it. Any may have, until it reports again or the
     * nightly refresh finds out.
     */
    private static Names ofUnknownOrigin(Person person, Set<EnvironmentCode> environments) {
        var given = new HashMap<EnvironmentCode, Names.Given>();
        if (!person.equals(Person.UNKNOWN)) {
            environments.forEach(environment -> given.put(environment, new Names.Given(person, FIRST_VERSION)));
        }
        return new Names(given);
    }
}
