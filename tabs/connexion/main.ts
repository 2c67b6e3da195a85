import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The sign-in window comes back here and hands its answer to the tab that opened it.
broadcastResponseToMainFrame().catch(() => {
  const racine = document.getElementById('racine');
  if (racine !== null) racine.textContent = 'La connexion n’a pas abouti. Fermez cette fenêtre et recommencez.';
});
