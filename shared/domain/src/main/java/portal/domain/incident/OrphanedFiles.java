package portal.domain.incident;

/** Files that arrived and belong to no incident. */
public interface OrphanedFiles {

    /** Removes one; what is not there any more is removed. Throws when the store of files does not answer. */
    void remove(FileKey key);
}
