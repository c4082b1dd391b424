/** Makes passkeys and signs with them. What goes wrong comes back as a word that the server has a text for. */

function wordFor(error: unknown): string {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError': // dismissed, or too slow; browsers do not tell which
    case 'AbortError':
      return 'cancelled';
    case 'InvalidStateError':
      return 'there';
    case 'SecurityError':
      return 'address';
    default:
      return 'failed';
  }
}

async function answered(ask: () => Promise<Credential | null>): Promise<string> {
  try {
    const credential = await ask();
    return credential instanceof PublicKeyCredential ? JSON.stringify(credential.toJSON()) : 'failed';
  } catch (error) {
    return wordFor(error);
  }
}

/** As a form, so that the answer is a page as after a password. */
function send(action: string, answer: string) {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'answer';
  input.value = answer;
  form.append(input);
  document.body.append(form);
  form.submit();
}

const pactaPasskeys = {
  /** Whether this browser has them, for pages that come as this one did. */
  areThere(): boolean {
    return 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
  },

  /** @returns the new passkey as JSON, or a word why there is none */
  make(options: string): Promise<string> {
    return answered(() =>
      navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options)),
      })
    );
  },

  /** @returns a word why nothing was sent, or nothing */
  async signIn(options: string, action: string): Promise<string> {
    const answer = await answered(() =>
      navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options)) })
    );
    if (!answer.startsWith('{')) {
      return answer;
    }
    send(action, answer);
    return '';
  },
};

declare global {
  interface Window {
    pactaPasskeys: typeof pactaPasskeys;
  }
}
window.pactaPasskeys = pactaPasskeys;

export {};
