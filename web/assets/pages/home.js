// Leads to the page that one starts with: the license for who manages it, else the incidents.
import { Skeleton } from "../components/basics.js";
import { useMe } from "../lib/me.js";
import { go } from "../lib/router.js";
import { html, useEffect } from "../lib/view.js";

export default function Home() {
  const { me } = useMe();
  useEffect(() => {
    const manages = me.capabilities.includes("MANAGE_LICENSE");
    const follows = me.capabilities.includes("VIEW_OWN_INCIDENTS");
    go(manages ? "/license" : follows ? "/incidents" : "/me", { replace: true });
  }, []);
  return html`<${Skeleton} lines=${8} />`;
}
