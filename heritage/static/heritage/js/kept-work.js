// Nothing typed is lost when the session has ended or the line is down: before a form of the desk
// is sent, the server is asked whether it would be taken. If not, the page stays as it is and says
// what to do. And nothing is made twice: what is being saved by itself at that moment is waited
// for, as it may be making the very record. The strings come from the script's own tag.
(() => {
  const { address, login, ended, endedHelp, away, awayHelp, signIn, again, back } =
    document.currentScript.dataset;
  let sure = null;
  let leaving = false;
  let saving = Promise.resolve();

  async function standing() {
    try {
      const answer = await fetch(address, {
        headers: { 'X-Requested-With': 'XMLHttpRequest' },
        cache: 'no-store',
      });
      if (answer.ok) return await answer.json();
      return answer.status === 403 ? { refused: ended, help: endedHelp, door: login } : null;
    } catch {
      return { refused: away, help: awayHelp };
    }
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function tell({ refused, help, door }, retry) {
    const dialog = element('dialog', { className: 'kept-work' });
    const close = () => {
      dialog.close();
      dialog.remove();
    };
    const heading = element('h2', { id: 'kept-work-heading', textContent: refused });
    dialog.setAttribute('aria-labelledby', heading.id);
    const buttons = element('p', { className: 'kept-work__ways' });
    if (door) {
      const link = { className: 'button', href: door, target: '_blank', textContent: signIn };
      buttons.append(element('a', link));
    }
    const save = element('button', { type: 'button', className: 'button', textContent: again });
    save.addEventListener('click', () => {
      close();
      retry();
    });
    const leave = element('button', {
      type: 'button',
      className: 'button button-secondary',
      textContent: back,
    });
    leave.addEventListener('click', close);
    buttons.append(save, leave);
    dialog.append(heading, element('p', { textContent: help }), buttons);
    dialog.addEventListener('cancel', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }

  function renew(token) {
    for (const input of document.querySelectorAll('input[name="csrfmiddlewaretoken"]')) {
      input.value = token;
    }
  }

  // A button that was pressed is disabled meanwhile, and what is disabled is not sent.
  function send(form, pressed) {
    const said = pressed?.name ? element('input', { type: 'hidden', name: pressed.name }) : null;
    if (said) {
      said.value = pressed.value;
      form.append(said);
    }
    sure = form;
    form.requestSubmit();
    sure = null;
    said?.remove();
  }

  async function check(form, pressed) {
    leaving = true;
    const [found] = await Promise.all([standing(), saving]);
    if (found?.refused) {
      leaving = false;
      tell(found, () => check(form, pressed));
      return;
    }
    if (found) renew(found.token);
    send(form, pressed);
  }

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target;
      if (form === sure || !form.matches('form[data-edit-form]')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!leaving) check(form, event.submitter);
    },
    true,
  );

  document.addEventListener('w-autosave:save', (event) => {
    if (leaving) {
      event.preventDefault();
      return;
    }
    saving = new Promise((done) => {
      for (const end of ['w-autosave:success', 'w-autosave:error']) {
        event.target.addEventListener(end, done, { once: true });
      }
    });
  });

  // A page that comes back from the browser's memory is worked on again.
  window.addEventListener('pageshow', () => {
    leaving = false;
  });
})();
