// A real OpenID provider for tests, on loopback: node provider.mjs PORT PACTA_ADDRESS
import Provider from 'oidc-provider';

const [port, pacta] = process.argv.slice(2);
const issuer = `http://localhost:${port}`;

const people = {
  yuki: { email: 'Yuki.Tanaka@demo.example', email_verified: true, groups: ['staff'] },
  dana: { email: 'dana.reed@demo.example', email_verified: false, groups: ['chiefs'] },
  stranger: { email: 'stranger@elsewhere.example', email_verified: true, groups: ['staff'] },
  seojun: { email: 'seojun.kim@demo.example', email_verified: true, groups: ['chiefs', 'unknown'] },
  impostor: { email: 'yuki.tanaka@demo.example', email_verified: true, groups: ['staff'] },
  groupless: { email: 'alex.morgan@demo.example', email_verified: true, groups: ['unknown'] },
};

const provider = new Provider(issuer, {
  clients: [{
    client_id: 'pacta',
    client_secret: 'only-for-this-test',
    redirect_uris: [`${pacta}/login/oauth2/code/provider`],
    post_logout_redirect_uris: [`${pacta}/login`],
    backchannel_logout_uri: `${pacta}/logout/connect/back-channel/provider`,
    backchannel_logout_session_required: true,
  }],
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'email', 'groups'],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], groups: ['groups'], profile: ['name'] },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: `subject-of-${id}`, ...people[id] }) }),
  features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true } },
  cookies: { keys: ['only-for-this-test'] },
  // Pacta is on loopback, where this library does not fetch by itself.
  fetch: (url, options) => { if (options) { delete options.dispatcher; } return globalThis.fetch(url, options); },
});

provider.listen(Number(port), '127.0.0.1', () => console.log(`ready at ${issuer}`));
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => process.exit(0));
}
