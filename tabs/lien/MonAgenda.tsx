/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { gererAgendaParLien } from '../../core/contrats/mes-donnees.ts';
import type { GesteDAgenda } from '../../core/mes-donnees/agenda.ts';
import { lireConfiguration } from '../commun/configuration.ts';
import { Bouton } from './Bouton.tsx';
import { demander, useLien } from './lien.ts';
import { AGENDA } from './textes-agenda.ts';
import { useEnvoi } from './useEnvoi.tsx';

/** The address of one’s calendar, on the page that opens one’s data: given when asked for, renewed or cut in one act. */
export function MonAgenda() {
  const { jeton } = useLien();
  const [adresse, setAdresse] = useState<string>();
  const [dit, dire] = useState<string>();
  const { vue, faire } = useEnvoi();
  if (vue !== undefined) return vue;

  const gerer = (geste: GesteDAgenda) =>
    faire(async () => {
      const { cle } = await demander(gererAgendaParLien, { jeton, geste });
      const api = new URL((await lireConfiguration()).apiUrl, document.baseURI).href;
      setAdresse(cle === undefined ? undefined : `${api}/agenda.ics?cle=${cle}`);
      dire(AGENDA.faits[geste]);
    });
  return (
    <section>
      <h2>{AGENDA.titre}</h2>
      <p>{AGENDA.aide}</p>
      {dit !== undefined && (
        <p class="avis" role="status">
          {dit}
        </p>
      )}
      {adresse !== undefined && (
        <label>
          {AGENDA.adresse}
          <input type="text" readOnly value={adresse} onFocus={(e) => e.currentTarget.select()} />
        </label>
      )}
      <div class="gestes">
        {adresse === undefined && <Bouton faire={() => gerer('ouvrir')}>{AGENDA.ouvrir}</Bouton>}
        <Bouton faire={() => gerer('renouveler')}>{AGENDA.renouveler}</Bouton>
        <Bouton faire={() => gerer('couper')}>{AGENDA.couper}</Bouton>
      </div>
      <p class="discret">{AGENDA.comment}</p>
    </section>
  );
}
