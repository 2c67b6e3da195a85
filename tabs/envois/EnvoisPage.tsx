import { Field, Input, Text } from '@fluentui/react-components';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { useState } from 'react';
import type { Envoi } from '../../core/envois/envoi.ts';
import { type FiltreDEnvois, filtrerEnvois } from '../../core/envois/journal-des-envois.ts';
import { SORTES_D_ENVOI } from '../../core/envois/sortes.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { ChoixDeFiltre } from '../commun/ChoixDeFiltre.tsx';
import { BoutonCommande } from '../commun/commandes.tsx';
import { Lue, Probleme } from '../commun/Etats.tsx';
import { useListe } from '../commun/listes.ts';
import cadre from '../commun/page.module.css';
import { Retour } from '../commun/Retour.tsx';
import { TitreDePage } from '../commun/TitreDePage.tsx';
import { useAdresse } from '../commun/useAdresse.ts';
import { Vide } from '../commun/Vide.tsx';
import { adresseDeFiche } from '../commun/vue-de-recherche.ts';
import css from './components/envois.module.css';
import { UnEnvoi } from './components/UnEnvoi.tsx';
import { useEnvois, useExporterEnvois } from './queries.ts';
import { ENVOIS } from './textes.ts';

/** Everything that was sent to one structure, as this person may read it. */
export function EnvoisPage() {
  const { reste, aller } = useAdresse();
  const fiches = useListe(structures);
  return (
    <main className={cadre.page}>
      <div className={cadre.contenu}>
        <Retour vers={ENVOIS.retour} aller={() => aller(adresseDeFiche(reste))} />
        <Lue requete={fiches} attente={ENVOIS.attente}>
          {({ items }) => {
            const fiche = items.find(({ id }) => id === reste);
            return fiche === undefined ? (
              <Vide titre={ENVOIS.sansStructure}>{ENVOIS.videAide}</Vide>
            ) : (
              <EnvoisDe key={fiche.id} id={fiche.id} nom={fiche.nom} />
            );
          }}
        </Lue>
      </div>
    </main>
  );
}

function EnvoisDe({ id, nom }: { readonly id: string; readonly nom: string }) {
  const requete = useEnvois(id);
  return (
    <>
      <TitreDePage niveau="h1" arrivee={id}>
        {ENVOIS.titre(nom)}
      </TitreDePage>
      <Text>{ENVOIS.aide}</Text>
      <Lue requete={requete} attente={ENVOIS.attente}>
        {(envois) => <Journal id={id} envois={envois} />}
      </Lue>
    </>
  );
}

function Journal({ id, envois }: { readonly id: string; readonly envois: readonly Envoi[] }) {
  const [filtre, setFiltre] = useState<FiltreDEnvois>({ de: '', a: '', sorte: '' });
  const exporter = useExporterEnvois();
  const montres = filtrerEnvois(envois, filtre);
  // Those that this log holds: a nature that was never sent filters nothing.
  const sortes = SORTES_D_ENVOI.filter((sorte) => envois.some((e) => e.sorte === sorte));
  return (
    <>
      <div className={cadre.champs}>
        <Field label={ENVOIS.du}>
          <Input type="date" value={filtre.de} onChange={(_, { value }) => setFiltre({ ...filtre, de: value })} />
        </Field>
        <Field label={ENVOIS.au}>
          <Input type="date" value={filtre.a} onChange={(_, { value }) => setFiltre({ ...filtre, a: value })} />
        </Field>
      </div>
      <div className={cadre.outils}>
        <ChoixDeFiltre
          nom={ENVOIS.sorte}
          tous={ENVOIS.toutes}
          valeur={filtre.sorte}
          valeurs={sortes.map((sorte) => [sorte, sorte])}
          choisir={(choisie) => setFiltre({ ...filtre, sorte: sortes.find((sorte) => sorte === choisie) ?? '' })}
        />
        {(['xlsx', 'csv'] as const).map((fichier) => (
          <BoutonCommande
            key={fichier}
            icon={<TableRegular />}
            enCours={exporter.isPending}
            onClick={() => exporter.mutate({ id, fichier, filtre })}
          >
            {ENVOIS.exporter[fichier]}
          </BoutonCommande>
        ))}
        <Text role="status">{ENVOIS.combien(montres.length)}</Text>
      </div>
      {exporter.error === null ? null : <Probleme erreur={exporter.error} reessayer={exporter.reset} />}
      {montres.length === 0 ? (
        <Vide titre={ENVOIS.vide}>{ENVOIS.videAide}</Vide>
      ) : (
        <ul className={css.envois}>
          {montres.map((envoi, rang) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of a log is nothing but its place in it.
            <UnEnvoi key={`${envoi.le ?? ''} ${envoi.sorte} ${rang}`} envoi={envoi} />
          ))}
        </ul>
      )}
    </>
  );
}
