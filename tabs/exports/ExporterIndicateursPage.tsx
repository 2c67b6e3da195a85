import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { autoriser } from '../../core/droits/droits.ts';
import { CODES_DES_LICENCES, LICENCES, type Licence } from '../../core/exports/tableaux/donnees-ouvertes.ts';
import { moisPrecedent } from '../../core/indicateurs/periode.ts';
import { moisDe } from '../../core/temps/heure-locale.ts';
import { moisLong } from '../../core/textes/francais.ts';
import { useMaintenant } from '../commun/horloge.ts';
import { useActeur } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { UnTableau } from './components/UnTableau.tsx';
import { useExporterIndicateurs, useOuvrirDonnees } from './mutations.ts';
import { DES_INDICATEURS, EXPORTER } from './textes.ts';

/** Five years, the latest month first. */
const MOIS_OFFERTS = 60;

const moisOfferts = (courant: string): readonly string[] => {
  const offerts = [moisPrecedent(courant)];
  while (offerts.length < MOIS_OFFERTS) offerts.push(moisPrecedent(offerts.at(-1) ?? courant));
  return offerts;
};

/** The indicators of a period in a file; for the coordination, as open data too. */
export function ExporterIndicateursPage() {
  const offerts = moisOfferts(moisDe(useMaintenant()));
  const dernier = offerts[0] ?? '';
  const [periode, setPeriode] = useState({ de: `${dernier.slice(0, 4)}-01`, a: dernier });
  const [licence, setLicence] = useState<Licence>('etalab-2.0');
  const exporter = useExporterIndicateurs();
  const ouvrir = useOuvrirDonnees();
  const acteur = useActeur();
  const peutOuvrir = acteur !== undefined && autoriser(acteur, 'ouvrir-donnees').permis;
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{DES_INDICATEURS.titre}</TitreDePage>
        <div className={cadre.champs}>
          <ChoixDuMois
            nom={EXPORTER.de}
            valeur={periode.de}
            offerts={offerts}
            choisir={(de) => setPeriode({ ...periode, de })}
          />
          <ChoixDuMois
            nom={EXPORTER.a}
            valeur={periode.a}
            offerts={offerts}
            choisir={(a) => setPeriode({ ...periode, a })}
          />
        </div>
        <UnTableau
          nom={DES_INDICATEURS.tableau}
          aide={DES_INDICATEURS.aide}
          fichiers={['xlsx', 'csv']}
          commande={exporter}
          demander={(fichier) => ({ fichier, periode })}
          pret
        />
        {peutOuvrir ? (
          <UnTableau
            nom={DES_INDICATEURS.ouvertes}
            aide={DES_INDICATEURS.ouvertesAide}
            fichiers={['csv', 'json']}
            commande={ouvrir}
            demander={(fichier) => ({ fichier, periode, licence })}
            pret
          >
            <Field label={DES_INDICATEURS.licence}>
              <Select value={licence} onChange={(_, { value }) => setLicence(value as Licence)}>
                {CODES_DES_LICENCES.map((code) => (
                  <option key={code} value={code}>
                    {LICENCES[code].nom}
                  </option>
                ))}
              </Select>
            </Field>
          </UnTableau>
        ) : null}
      </div>
    </main>
  );
}

interface ChoixDuMoisProps {
  readonly nom: string;
  readonly valeur: string;
  readonly offerts: readonly string[];
  readonly choisir: (mois: string) => void;
}

function ChoixDuMois({ nom, valeur, offerts, choisir }: ChoixDuMoisProps) {
  return (
    <Field label={nom}>
      <Select value={valeur} onChange={(_, { value }) => choisir(value)}>
        {offerts.map((mois) => (
          <option key={mois} value={mois}>
            {moisLong(mois)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
