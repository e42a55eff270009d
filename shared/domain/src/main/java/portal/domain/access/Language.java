package portal.domain.access;

/** The languages of the portal; Dutch is the default (docs/domain.md, section 8). */
public enum Language {
    NL,
    EN;

    public static final Language DEFAULT = NL;
}
