/** Takes in replies to mails about incidents. */
@NullMarked
package portal.functions.takeinreply;

import org.jspecify.annotations.NullMarked;
