/** Words the mails of the user pool. */
@NullMarked
package portal.functions.customizemessages;

import org.jspecify.annotations.NullMarked;
