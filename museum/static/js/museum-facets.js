/**
 * Sends the filter form at every change; the button stays for those without scripts.
 *
 *   <museum-facets><form>… <button type="submit">…</button></form></museum-facets>
 */
class MuseumFacets extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form?.addEventListener("change", () => form.requestSubmit());
  }
}

customElements.define("museum-facets", MuseumFacets);
