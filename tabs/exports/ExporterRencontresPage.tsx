import { Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { TABLEAUX_DES_RENCONTRES } from '../../core/contrats/exports.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { choixDuFiltre } from '../../core/rencontres/filtrer.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { ChoixDeFiltre } from '../commun/ChoixDeFiltre.tsx';
import { Lue } from '../commun/Etats.tsx';
import { useMaintenant } from '../commun/horloge.ts';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { UnTableau } from './components/UnTableau.tsx';
import { useExporterRencontres } from './mutations.ts';
import { DES_RENCONTRES, EXPORTER } from './textes.ts';

/** Rencontres, presences and decisions of a period, in files. */
export function ExporterRencontresPage() {
  const jour = aujourdhui(useMaintenant());
  const [choix, setChoix] = useState({
    de: `${jour.slice(0, 4)}-01-01`,
    a: jour,
    thematique: '',
    format: '',
    commune: '',
  });
  const changer = (change: Partial<typeof choix>) => setChoix({ ...choix, ...change });
  const requete = useListe(rencontres);
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <TitreDePage niveau="h1">{DES_RENCONTRES.titre}</TitreDePage>
        <Text>{DES_RENCONTRES.aide}</Text>
        <div className={cadre.champs}>
          <Field label={EXPORTER.du}>
            <Input type="date" value={choix.de} onChange={(_, { value }) => changer({ de: value })} />
          </Field>
          <Field label={EXPORTER.au}>
            <Input type="date" value={choix.a} onChange={(_, { value }) => changer({ a: value })} />
          </Field>
        </div>
        <Lue requete={requete} attente={DES_RENCONTRES.attente}>
          {({ items }) => {
            const offerts = choixDuFiltre(items);
            return (
              <div className={cadre.outils}>
                <ChoixDeFiltre
                  nom={DES_RENCONTRES.thematique}
                  tous={DES_RENCONTRES.toutes}
                  valeur={choix.thematique}
                  valeurs={offerts.thematiques.map((t) => [t, t])}
                  choisir={(thematique) => changer({ thematique })}
                />
                <ChoixDeFiltre
                  nom={DES_RENCONTRES.format}
                  tous={DES_RENCONTRES.tous}
                  valeur={choix.format}
                  valeurs={offerts.formats.map((f) => [f, f])}
                  choisir={(format) => changer({ format })}
                />
                <ChoixDeFiltre
                  nom={DES_RENCONTRES.commune}
                  tous={DES_RENCONTRES.partout}
                  valeur={choix.commune}
                  valeurs={offerts.communes.map(({ insee, nom }) => [insee, nom])}
                  choisir={(commune) => changer({ commune })}
                />
              </div>
            );
          }}
        </Lue>
        {TABLEAUX_DES_RENCONTRES.map((tableau) => (
          <UnTableauDesRencontres key={tableau} tableau={tableau} choix={choix} />
        ))}
      </div>
    </main>
  );
}

interface UnTableauProps {
  readonly tableau: (typeof TABLEAUX_DES_RENCONTRES)[number];
  readonly choix: {
    readonly de: string;
    readonly a: string;
    readonly thematique: string;
    readonly format: string;
    readonly commune: string;
  };
}

function UnTableauDesRencontres({ tableau, choix }: UnTableauProps) {
  const commande = useExporterRencontres();
  return (
    <UnTableau
      {...DES_RENCONTRES.tableaux[tableau]}
      fichiers={['xlsx', 'csv']}
      commande={commande}
      demander={(fichier) => ({ tableau, fichier, choix })}
      pret={choix.de !== '' && choix.a !== ''}
    />
  );
}
