/** Shows and changes contacts, and own data. */
@NullMarked
package portal.functions.managecontacts;

import org.jspecify.annotations.NullMarked;
