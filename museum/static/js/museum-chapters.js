/**
 * The bar of chapters above a story: says which chapter is being read, and how far one has come.
 *
 *   <museum-chapters>
 *     <nav><ol><li><a href="#lang-ben-song">…</a></li></ol></nav>
 *     <div class="progress" aria-hidden="true"></div>
 *   </museum-chapters>
 *
 * Without a script the links work as they are; the style sheet alone moves the line of progress
 * where the browser knows scroll-driven animations.
 */
const READING_LINE = "-25% 0px -70% 0px";

class MuseumChapters extends HTMLElement {
  connectedCallback() {
    this.links = new Map();
    for (const link of this.querySelectorAll("a[href^='#']")) {
      const chapter = document.getElementById(link.hash.slice(1));
      if (chapter) this.links.set(chapter, link);
    }
    this.observer = new IntersectionObserver((seen) => this.read(seen), { rootMargin: READING_LINE });
    for (const chapter of this.links.keys()) this.observer.observe(chapter);
    if (!CSS.supports("animation-timeline: scroll()")) this.followByScript();
  }

  disconnectedCallback() {
    this.observer?.disconnect();
    removeEventListener("scroll", this.follow);
  }

  read(seen) {
    for (const { target, isIntersecting } of seen) {
      const link = this.links.get(target);
      if (isIntersecting) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    const current = this.querySelector("[aria-current]");
    this.show(current ?? this.querySelector("a"));
  }

  /** Moves the bar, not the page, until the link can be seen. */
  show(link) {
    const bar = link.closest("ol");
    bar.scrollTo({ left: link.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2 });
  }

  followByScript() {
    this.follow = () => {
      const whole = document.documentElement.scrollHeight - innerHeight;
      this.style.setProperty("--read", whole > 0 ? String(scrollY / whole) : "0");
    };
    addEventListener("scroll", this.follow, { passive: true });
    this.follow();
  }
}

customElements.define("museum-chapters", MuseumChapters);
