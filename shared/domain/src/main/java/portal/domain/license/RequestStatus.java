package portal.domain.license;

/** What became of a license request. */
public enum RequestStatus {
    OPEN,
    ANSWERED,
    DECLINED
}
