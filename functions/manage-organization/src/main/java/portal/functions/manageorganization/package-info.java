/** Shows and changes what an organization says of itself; shows its audit trail. */
@NullMarked
package portal.functions.manageorganization;

import org.jspecify.annotations.NullMarked;
