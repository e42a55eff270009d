package portal.domain.organization;

import java.util.regex.Pattern;

/**
 * Where an organization gets its post.
 *
 * @param street with the house number, 1-100 characters
 * @param postalCode 1-20 characters
 * @param city 1-100 characters
 * @param country two capital letters (ISO 3166-1), such as {@code NL}
 */
public record Address(String street, String postalCode, String city, String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Address {
        if (!isCountry(country)) {
            throw new IllegalArgumentException("A country is two capital letters");
        }
    }

    public static boolean isCountry(String text) {
        return COUNTRY.matcher(text).matches();
    }
}
