import { Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThemeLu } from '../../core/contrats/referents.ts';
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
import { REFERENTS } from './textes.ts';

/** Who follows each theme, what hangs on one person alone, and the handover of each. */
export function ReferentsPage() {
  const { reste } = useAdresse();
  const passation = lireAdresseDePassation(reste);
  return <main className={cadre.page}>{passation === undefined ? <Liste /> : <PassationPage de={passation} />}</main>;
}

/** What calls for something, then what is followed; each by name. */
const rang = ({ alertes, referent }: ThemeLu): number => (alertes.length > 0 ? 0 : referent === undefined ? 2 : 1);

function Liste() {
  const requete = useReferents();
  const [nomme, setNomme] = useState<ThemeLu>();
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
          {({ themes }) =>
            themes.length === 0 ? (
              <Vide titre={REFERENTS.rien}>{REFERENTS.rienAide}</Vide>
            ) : (
              <>
                <Text>{REFERENTS.mesure(themes)}</Text>
                <ul className={cartes.cartes}>
                  {themes
                    .toSorted((a, b) => rang(a) - rang(b))
                    .map((theme) => (
                      <li key={theme.thematique}>
                        <CarteDeTheme theme={theme} nommer={() => setNomme(theme)} />
                      </li>
                    ))}
                </ul>
              </>
            )
          }
        </Lue>
        {nomme === undefined ? null : <Nommer theme={nomme} fermer={() => setNomme(undefined)} />}
      </div>
    </div>
  );
}
