package portal.local.aws.signins;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import portal.local.aws.http.JsonNodes;

/** A user as the pool stores it, with its secrets. */
final class StoredUser {
    private static final String AWAITS_NEW_PASSWORD = "FORCE_CHANGE_PASSWORD";
    private static final String STATUS = "UserStatus";
    private static final String ATTRIBUTES = "Attributes";
    private static final String GROUPS = "groups";
    private static final String PASSWORD = "password";
    private static final String TEMPORARY_UNTIL = "temporaryUntil";
    private static final String SOFTWARE_TOKEN = "softwareToken";
    private static final String OFFERED_TOKEN = "offeredToken";
    private static final String USED_STEP = "usedStep";
    private static final String PASSWORD_CODE = "passwordCode";
    private static final String PASSWORD_CODE_ATTEMPTS = "passwordCodeAttempts";
    private static final Duration ATTEMPTS_COUNT_FOR = Duration.ofHours(1);
    /** What the pool does not show of a user. */
    private static final List<String> SECRETS = List.of(
            GROUPS,
            PASSWORD,
            TEMPORARY_UNTIL,
            SOFTWARE_TOKEN,
            OFFERED_TOKEN,
            USED_STEP,
            PASSWORD_CODE,
            PASSWORD_CODE_ATTEMPTS,
            Lockout.FIELD);

    private final ObjectNode json;

    StoredUser(ObjectNode json) {
        this.json = json;
    }

    static StoredUser created(String username, JsonNode attributes, Instant now) {
        StoredUser user = new StoredUser(JsonNodes.object()
                .put("Username", username)
                .put("Enabled", true)
                .put(STATUS, AWAITS_NEW_PASSWORD)
                .put("UserCreateDate", now.getEpochSecond()));
        user.set("sub", UUID.randomUUID().toString(), now);
        attributes.forEach(attribute -> user.set(
                attribute.path("Name").asText(), attribute.path("Value").asText(), now));
        return user;
    }

    ObjectNode json() {
        return json;
    }

    String username() {
        return json.path("Username").asText();
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(attributes().get(name));
    }

    Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (JsonNode attribute : json.path(ATTRIBUTES)) {
            attributes.put(
                    attribute.path("Name").asText(), attribute.path("Value").asText());
        }
        return attributes;
    }

    void set(String name, String value, Instant now) {
        json.put("UserLastModifiedDate", now.getEpochSecond());
        ArrayNode attributes = json.withArray(ATTRIBUTES);
        for (JsonNode attribute : attributes) {
            if (attribute.path("Name").asText().equals(name)) {
                ((ObjectNode) attribute).put("Value", value);
                return;
            }
        }
        attributes.addObject().put("Name", name).put("Value", value);
    }

    List<String> groups() {
        List<String> groups = new ArrayList<>();
        json.path(GROUPS).forEach(group -> groups.add(group.asText()));
        return groups;
    }

    void setGroups(Collection<String> groups) {
        ArrayNode list = json.putArray(GROUPS);
        groups.forEach(list::add);
    }

    boolean awaitsNewPassword() {
        return json.path(STATUS).asText().equals(AWAITS_NEW_PASSWORD);
    }

    Optional<String> password() {
        return Optional.ofNullable(json.path(PASSWORD).textValue());
    }

    boolean hasPassword(String password) {
        return password().filter(password::equals).isPresent();
    }

    void setPassword(String password) {
        json.put(PASSWORD, password).put(STATUS, "CONFIRMED").remove(TEMPORARY_UNTIL);
    }

    void setTemporaryPassword(String password, Instant now, int days) {
        json.put(PASSWORD, password)
                .put(STATUS, AWAITS_NEW_PASSWORD)
                .put(TEMPORARY_UNTIL, now.plus(Duration.ofDays(days)).toString());
    }

    boolean isTemporaryPasswordExpired(Instant now) {
        return awaitsNewPassword()
                && now.isAfter(Instant.parse(json.path(TEMPORARY_UNTIL).asText()));
    }

    /** Sets the code with which the user can set a new password. */
    void setPasswordCode(String code, Instant until) {
        json.putObject(PASSWORD_CODE).put("code", code).put("until", until.toString());
    }

    void removePasswordCode() {
        json.remove(PASSWORD_CODE);
    }

    boolean hasPasswordCodeAt(Instant now) {
        return json.has(PASSWORD_CODE)
                && now.isBefore(
                        Instant.parse(json.path(PASSWORD_CODE).path("until").asText()));
    }

    boolean isPasswordCode(String code) {
        return json.path(PASSWORD_CODE).path("code").asText().equals(code);
    }

    /** How often the user asked for a code or entered one within the last hour. */
    int passwordCodeAttempts(Instant now) {
        forgetAttemptsBefore(now.minus(ATTEMPTS_COUNT_FOR));
        return json.path(PASSWORD_CODE_ATTEMPTS).size();
    }

    void countPasswordCodeAttempt(Instant now) {
        json.withArray(PASSWORD_CODE_ATTEMPTS).add(now.toString());
    }

    private void forgetAttemptsBefore(Instant earliest) {
        ArrayNode attempts = json.withArray(PASSWORD_CODE_ATTEMPTS);
        while (!attempts.isEmpty() && !Instant.parse(attempts.get(0).asText()).isAfter(earliest)) {
            attempts.remove(0);
        }
    }

    /** The secret of the second factor, in Base32. */
    Optional<String> softwareToken() {
        return Optional.ofNullable(json.path(SOFTWARE_TOKEN).textValue());
    }

    void setSoftwareToken(String secret) {
        json.put(SOFTWARE_TOKEN, secret).remove(OFFERED_TOKEN);
    }

    void removeSoftwareToken() {
        json.remove(List.of(SOFTWARE_TOKEN, OFFERED_TOKEN, USED_STEP));
    }

    /** Marks a step of the software token as used, unless it was used before or is earlier than one that was. */
    boolean useStep(long step) {
        if (json.path(USED_STEP).asLong() >= step) {
            return false;
        }
        json.put(USED_STEP, step);
        return true;
    }

    Lockout lockout(Instant now) {
        return new Lockout(json, now);
    }

    /** The secret that the sign-in page showed and that was not confirmed by a code yet. */
    Optional<String> offeredToken() {
        return Optional.ofNullable(json.path(OFFERED_TOKEN).textValue());
    }

    void offerToken(String secret) {
        json.put(OFFERED_TOKEN, secret);
    }

    Profile profile() {
        return new Profile(
                username(), attribute("sub").orElse(""), json.path(STATUS).asText(), attributes(), groups());
    }

    /** The user as AdminCreateUser answers it, without the secrets. */
    ObjectNode shown() {
        return json.deepCopy().remove(SECRETS);
    }

    /** The user as AdminGetUser answers it, without the secrets. */
    ObjectNode found() {
        ObjectNode answer = shown();
        answer.set("UserAttributes", answer.remove(ATTRIBUTES));
        if (softwareToken().isPresent()) {
            answer.put("PreferredMfaSetting", "SOFTWARE_TOKEN_MFA")
                    .putArray("UserMFASettingList")
                    .add("SOFTWARE_TOKEN_MFA");
        }
        return answer;
    }
}
