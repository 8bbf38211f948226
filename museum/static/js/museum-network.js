/**
 * Says when the network is gone, and stops saying so when it is back.
 *
 *   <museum-network role="status"><p hidden>…</p></museum-network>
 */
class MuseumNetwork extends HTMLElement {
  connectedCallback() {
    this.tell = () => { this.firstElementChild.hidden = navigator.onLine; };
    for (const change of ["online", "offline"]) addEventListener(change, this.tell);
    this.tell();
  }

  disconnectedCallback() {
    for (const change of ["online", "offline"]) removeEventListener(change, this.tell);
  }
}

customElements.define("museum-network", MuseumNetwork);
