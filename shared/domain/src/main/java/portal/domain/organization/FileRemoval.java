package portal.domain.organization;

import portal.domain.access.OrganizationId;

/** Removes the files of those who are customers no longer. */
public interface FileRemoval {

    /**
     * Removes every file of an organization; repeating it is fine.
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
