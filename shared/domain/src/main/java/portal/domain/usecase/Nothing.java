package portal.domain.usecase;

/** The command of a request that consists of its path only. */
public enum Nothing {
    AT_ALL
}
