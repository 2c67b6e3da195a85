import { lireRefusEntra } from '../../../core/connexion/refus-entra.ts';

test.each([
  ["AADSTS65001: The user or administrator has not consented to use the application with ID '…'.", 'consentement'],
  ["AADSTS50105: Your administrator has configured the application Maillage ('…') to block users", 'affectation'],
  ['invalid_grant: 53003 - AADSTS53003: Access has been blocked by Conditional Access policies.', 'acces-conditionnel'],
  ["AADSTS7000218: The request body must contain the following parameter: 'client_assertion'", 'client-public'],
  ['AADSTS90009: Application is requesting a token for itself.', 'forme-de-la-portee'],
  ['AADSTS500011: The resource principal named … was not found in the tenant', 'ressource-inconnue'],
  ['AADSTS700016: Application with identifier … was not found in the directory', 'application-inconnue'],
  ['AADSTS7000215: Invalid client secret provided.', 'preuve-refusee'],
  ['AADSTS7000222: The provided client secret keys are expired.', 'preuve-refusee'],
  ['AADSTS50013: Assertion failed signature validation.', 'preuve-refusee'],
])('le numéro d’Entra dit la raison du refus, où qu’il soit : %s', (message, attendu) => {
  expect(lireRefusEntra(message)?.raison).toBe(attendu);
  expect(message).toContain(lireRefusEntra(message)?.code);
});

test.each(['AADSTS50058: A silent sign-in request was sent but no user is signed in.', 'Entra dit 65001', ''])(
  'ce qui n’est pas un refus connu n’en devient pas un : « %s »',
  (message) => {
    expect(lireRefusEntra(message)).toBeUndefined();
  },
);
