package portal.domain.usecase;

/** The command of a request that says nothing but its path. */
public enum Nothing {
    AT_ALL
}
