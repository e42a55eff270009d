/** Adds and removes environments, and takes in their snapshots. */
@NullMarked
package portal.functions.manageenvironments;

import org.jspecify.annotations.NullMarked;
