package portal.domain.usage;

/** How somebody is employed; only a temporary worker is exempt when Flex is active (docs/domain.md, section 3). */
public enum EmployeeKind {
    STAFF,
    TEMPORARY,
    CANDIDATE
}
