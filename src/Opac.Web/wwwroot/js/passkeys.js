// Passkeys: makes one, or signs in with one. Without scripts, or in a browser without passkeys, the forms stay hidden and passwords do.
const decoded = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0));

const optionsFor = {
  create: json => ({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON?.(json) ?? {
    ...json, challenge: decoded(json.challenge), user: { ...json.user, id: decoded(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(known => ({ ...known, id: decoded(known.id) })),
  } }),
  get: json => ({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON?.(json) ?? {
    ...json, challenge: decoded(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(known => ({ ...known, id: decoded(known.id) })),
  } }),
};

for (const form of window.PublicKeyCredential?.prototype.toJSON ? document.querySelectorAll("form[data-passkey]") : []) {
  const fault = form.querySelector("[data-fault]");
  form.hidden = false;
  form.addEventListener("submit", async event => {
    if (form.credential.value)
      return;
    event.preventDefault();
    fault.hidden = true;
    try {
      const token = form.querySelector("input[name=__RequestVerificationToken]").value;
      const answer = await fetch(form.dataset.options, { method: "POST", headers: { RequestVerificationToken: token } });
      if (!answer.ok)
        throw new Error(answer.status);
      const credential = await navigator.credentials[form.dataset.passkey](optionsFor[form.dataset.passkey](await answer.json()));
      form.credential.value = JSON.stringify(credential);
      form.submit();
    } catch {
      // Turned away, run out of time, or thought better of: the browser tells no more than that.
      fault.textContent = fault.dataset.fault;
      fault.hidden = false;
    }
  });
}
