package portal.domain.incident;

/** Files that arrived and belong to no incident. */
public interface OrphanedFiles {

    /** Removes a file. Succeeds when the file does not exist. Throws when the store of files does not answer. */
    void remove(FileKey key);
}
