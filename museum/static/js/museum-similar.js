/**
 * Brings the list of another page in place of the link that leads to it, when it comes near.
 *
 *   <museum-similar>
 *     <section><h2>Gần với …</h2><p><a href="/di-san/dinh-chem/gan-voi/">Xem …</a></p></section>
 *   </museum-similar>
 *
 * The page behind the link holds one [data-similar]. Where there is none nothing is similar, and
 * the section goes; where the page does not answer the link stays.
 */
const AHEAD = "600px";

class MuseumSimilar extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a[href]");
    if (!this.link || !("IntersectionObserver" in window)) return;
    this.watch = new IntersectionObserver((seen) => {
      if (!seen.some((each) => each.isIntersecting)) return;
      this.watch.disconnect();
      this.bring();
    }, { rootMargin: AHEAD });
    this.watch.observe(this);
  }

  disconnectedCallback() {
    this.watch?.disconnect();
  }

  async bring() {
    let page;
    try {
      const answer = await fetch(this.link.href, { credentials: "same-origin" });
      if (!answer.ok) return;
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      return;
    }
    const list = page.querySelector("[data-similar]");
    if (list) this.link.closest("p").replaceWith(document.adoptNode(list));
    else this.hidden = true;
  }
}

customElements.define("museum-similar", MuseumSimilar);
