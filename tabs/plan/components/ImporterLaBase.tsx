import { Caption1, Text } from '@fluentui/react-components';
import type { ReponseDe } from '../../../core/contrats/contrat.ts';
import { CARACTERES_DE_BASE, type importerBaseDActions } from '../../../core/contrats/plan.ts';
import { ChampDeFichiers } from '../../commun/ChampDeFichiers.tsx';
import { DialogueDeFormulaire } from '../../commun/DialogueDeFormulaire.tsx';
import { Chargement } from '../../commun/Etats.tsx';
import { useAnnonce } from '../../commun/toasts.tsx';
import { useFichierAImporter } from '../../commun/useFichierAImporter.ts';
import { useImporterLaBase } from '../mutations.ts';
import { IMPORT } from '../textes.ts';

type Constat = ReponseDe<typeof importerBaseDActions>;

/** Said of a file before the others are counted. */
const MONTRES = 12;

/** A file, what it would bring, then the act. */
export function ImporterLaBase({ fermer }: { readonly fermer: () => void }) {
  const simuler = useImporterLaBase();
  const importer = useImporterLaBase();
  const annoncer = useAnnonce();
  const voir = (texte: string, montrer: (constat: Constat) => void) =>
    simuler.mutate({ corps: { contenu: texte, simuler: true } }, { onSuccess: montrer });
  const fichier = useFichierAImporter<Constat>({ limite: CARACTERES_DE_BASE, voir, oublier: importer.reset });
  const { contenu, constat } = fichier;
  const envoyer = () => {
    if (contenu === undefined) return;
    if (constat === undefined) return fichier.revoir(voir);
    importer.mutate(
      { corps: { contenu } },
      {
        onSuccess: (fait) => {
          annoncer(IMPORT.faites(fait.ajoutees.length + fait.changees.length));
          if (fait.refusees.length === 0) fermer();
          else fichier.montrer(fait);
        },
      },
    );
  };
  return (
    <DialogueDeFormulaire
      titre={IMPORT.titre}
      libelle={constat === undefined ? IMPORT.voir : IMPORT.importer}
      commande={{
        isPending: importer.isPending || simuler.isPending,
        error: importer.error ?? simuler.error,
        reset: () => {
          simuler.reset();
          importer.reset();
        },
      }}
      envoyer={envoyer}
      fermer={fermer}
    >
      <ChampDeFichiers
        label={IMPORT.fichier}
        hint={IMPORT.fichierAide}
        message={fichier.tropGros ? IMPORT.tropGros : undefined}
        accept=".txt,text/plain"
        onChange={({ target }) => void fichier.choisir(target.files?.[0] ?? undefined)}
      />
      {simuler.isPending ? <Chargement quoi={IMPORT.lecture} /> : null}
      {constat === undefined ? null : <CeQuElleApporte constat={constat} />}
    </DialogueDeFormulaire>
  );
}

function CeQuElleApporte({ constat }: { readonly constat: Constat }) {
  const { ajoutees, changees, inchangees, refusees, remarques } = constat;
  return (
    <section role="status">
      <Text weight="semibold">{IMPORT.apporte(ajoutees.length)}</Text>
      <ul>
        {[...new Set(ajoutees)].slice(0, MONTRES).map((titre) => (
          <li key={titre}>{titre}</li>
        ))}
      </ul>
      {ajoutees.length > MONTRES ? <Text block>{IMPORT.autres(ajoutees.length - MONTRES)}</Text> : null}
      {changees.length === 0 ? null : <Text block>{IMPORT.changees(changees.length)}</Text>}
      {inchangees === 0 ? null : <Text block>{IMPORT.inchangees(inchangees)}</Text>}
      {refusees.length === 0 ? null : <Text block>{IMPORT.refusees(refusees.length)}</Text>}
      {remarques.length === 0 ? null : (
        <>
          <Text weight="semibold">{IMPORT.remarques}</Text>
          {remarques.slice(0, MONTRES).map(({ ligne, message }) => (
            <Caption1 key={`${ligne} ${message}`} block>
              {IMPORT.remarque(ligne, message)}
            </Caption1>
          ))}
        </>
      )}
    </section>
  );
}
