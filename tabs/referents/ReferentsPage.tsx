import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { CommuneLue, ThemeLu } from '../../core/contrats/referents.ts';
import cartes from '../commun/cartes.module.css';
import { Lue } from '../commun/Etats.tsx';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { lireAdresseDePassation } from './adresses.ts';
import { CarteDeTheme } from './components/CarteDeTheme.tsx';
import { Nommer } from './components/Nommer.tsx';
import { PassationPage } from './components/PassationPage.tsx';
import { useReferents } from './queries.ts';
import { nomDuSujet, REFERENTS } from './textes.ts';

/** Who follows each theme and each commune, what hangs on one person alone, and the handover of each. */
export function ReferentsPage() {
  const { reste } = useAdresse();
  const passation = lireAdresseDePassation(reste);
  return <main className={cadre.page}>{passation === undefined ? <Liste /> : <PassationPage de={passation} />}</main>;
}

/** What calls for something, then what is followed; each by name. */
const rang = ({ alertes, referent }: ThemeLu | CommuneLue): number =>
  alertes.length > 0 ? 0 : referent === undefined ? 2 : 1;

function Liste() {
  const requete = useReferents();
  const [nomme, setNomme] = useState<ThemeLu | CommuneLue>();
  return (
    <div className={cadre.defile}>
      <div className={`${cadre.contenu} ${cadre.large}`}>
        <TitreDePage niveau="h1">{REFERENTS.titre}</TitreDePage>
        <Text className={cadre.discret}>{REFERENTS.aide}</Text>
        <details>
          <summary>{REFERENTS.commentCompte}</summary>
          <Text>{REFERENTS.definition}</Text>
        </details>
        <Lue requete={requete} attente={REFERENTS.attente}>
          {({ themes, communes }) => (
            <>
              <h2 className={cadre.sousTitre}>{REFERENTS.parTheme}</h2>
              {themes.length === 0 ? (
                <Vide titre={REFERENTS.rien}>{REFERENTS.rienAide}</Vide>
              ) : (
                <>
                  <Text>{REFERENTS.mesure(themes)}</Text>
                  <Cartes sujets={themes} nommer={setNomme} />
                </>
              )}
              <h2 className={cadre.sousTitre}>{REFERENTS.parCommune}</h2>
              <Text>{REFERENTS.mesureDesCommunes(communes)}</Text>
              <Cartes sujets={communes} nommer={setNomme} />
            </>
          )}
        </Lue>
        {nomme === undefined ? null : <Nommer theme={nomme} fermer={() => setNomme(undefined)} />}
      </div>
    </div>
  );
}

interface CartesProps {
  readonly sujets: readonly (ThemeLu | CommuneLue)[];
  readonly nommer: (sujet: ThemeLu | CommuneLue) => void;
}

function Cartes({ sujets, nommer }: CartesProps) {
  return (
    <ul className={cartes.cartes}>
      {sujets
        .toSorted((a, b) => rang(a) - rang(b))
        .map((sujet) => (
          <li key={nomDuSujet(sujet)}>
            <CarteDeTheme theme={sujet} nommer={() => nommer(sujet)} />
          </li>
        ))}
    </ul>
  );
}
