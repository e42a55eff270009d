/** Lists and shows incidents; takes messages, status and links to files. */
@NullMarked
package portal.functions.followincidents;

import org.jspecify.annotations.NullMarked;
