package portal.domain.organization;

import portal.domain.access.OrganizationId;

/** Removes the files of former customers. */
public interface FileRemoval {

    /**
     * Removes every file of an organization. It may be repeated.
     *
     * @throws FilesNotRemoved when some may be left
     */
    void removeAll(OrganizationId organization);

    /** Not all files could be removed; try again later. */
    final class FilesNotRemoved extends RuntimeException {

        public FilesNotRemoved(String message) {
            super(message);
        }

        public FilesNotRemoved(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
