package portal.domain.usage;

/** How somebody is employed; only a temporary worker is exempt when Flex is active (domain.md, section 3). */
public enum EmployeeKind {
    STAFF,
    TEMPORARY,
    CANDIDATE
}
