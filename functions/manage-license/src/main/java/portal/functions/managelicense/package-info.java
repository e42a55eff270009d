/** Shows what a license allows and uses; takes license requests and analyses. */
@NullMarked
package portal.functions.managelicense;

import org.jspecify.annotations.NullMarked;
