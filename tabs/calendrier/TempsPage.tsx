import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useState } from 'react';
import { vacancesDites } from '../../core/calendrier/calendrier.ts';
import { autoriser } from '../../core/droits/droits.ts';
import { type TempsDuTerritoire, tempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { useCalendrier } from '../commun/calendrier.ts';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur, useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { Vide } from '../commun/Vide.tsx';
import css from './components/calendrier.module.css';
import { ImporterIcs } from './components/ImporterIcs.tsx';
import { LigneDeTemps } from './components/LigneDeTemps.tsx';
import { SaisirTemps } from './components/SaisirTemps.tsx';
import { CALENDRIER } from './textes.ts';

/** What the territory holds already, kept by the coordination: what dates are proposed around. */
export function TempsPage() {
  const requete = useListe(tempsDuTerritoire);
  return (
    <main className={cadre.page}>
      <Lue requete={requete} attente={CALENDRIER.attente}>
        {({ items }) => <Temps lignes={items} />}
      </Lue>
    </main>
  );
}

function Temps({ lignes }: { readonly lignes: readonly TempsDuTerritoire[] }) {
  const acteur = useActeur();
  const tient = acteur !== undefined && autoriser(acteur, 'tenir-calendrier').permis;
  const jour = aujourdhui(useMaintenant());
  const calendrier = useCalendrier();
  const [passes, setPasses] = useState(false);
  const [ouvert, setOuvert] = useState<TempsDuTerritoire | 'nouveau' | 'import'>();
  const tries = lignes.toSorted((a, b) => a.du.localeCompare(b.du) || a.titre.localeCompare(b.titre, 'fr'));
  const finis = tries.filter(({ au }) => au < jour);
  const montres = passes ? tries : tries.filter(({ au }) => au >= jour);
  const gestes = tient ? (
    <div className={cadre.outils}>
      <Button icon={<AddRegular />} appearance="primary" onClick={() => setOuvert('nouveau')}>
        {CALENDRIER.ajouter}
      </Button>
      <Button icon={<ArrowUploadRegular />} onClick={() => setOuvert('import')}>
        {CALENDRIER.importer}
      </Button>
    </div>
  ) : null;
  return (
    <div className={`${cadre.contenu} ${cadre.large}`}>
      <div className={cadre.tete}>
        <TitreDePage niveau="h1">{CALENDRIER.titre}</TitreDePage>
        {montres.length === 0 ? null : gestes}
      </div>
      <Text>{CALENDRIER.aide}</Text>
      <Text className={cadre.discret}>{vacancesDites(calendrier) ? CALENDRIER.feries : CALENDRIER.sansVacances}</Text>
      {montres.length === 0 ? (
        <Vide titre={CALENDRIER.vide} action={gestes}>
          {tient ? CALENDRIER.videAide : CALENDRIER.videPartenaire}
        </Vide>
      ) : (
        <ul className={css.liste} aria-label={CALENDRIER.titre}>
          {montres.map((ligne) => (
            <LigneDeTemps
              key={ligne.id}
              ligne={ligne}
              calendrier={calendrier}
              modifier={tient ? () => setOuvert(ligne) : undefined}
            />
          ))}
        </ul>
      )}
      {passes || finis.length === 0 ? null : (
        <div>
          <Button appearance="subtle" onClick={() => setPasses(true)}>
            {CALENDRIER.passes(finis.length)}
          </Button>
        </div>
      )}
      {ouvert === undefined ? null : ouvert === 'import' ? (
        <ImporterIcs fermer={() => setOuvert(undefined)} />
      ) : (
        <SaisirTemps ligne={ouvert === 'nouveau' ? undefined : ouvert} fermer={() => setOuvert(undefined)} />
      )}
    </div>
  );
}
