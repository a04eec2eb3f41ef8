import type { useSectionsPage } from '../../hooks/sections/useSectionsPage';
import { AddDialog } from './AddDialog';
import { AskDialog } from './AskDialog';
import { DeleteDialog } from './DeleteDialog';
import { MoveDialog } from './MoveDialog';

/** The questions of the page, one at a time: first where to, then whether. */
export const SectionDialogs = ({ page }: { page: ReturnType<typeof useSectionsPage> }) => {
  const { acts, question, sections, titleOf } = page;
  const close = () => {
    page.setQuestion(null);
    if (question?.section) page.focus(question.section.documentId);
  };
  const cancel = () => {
    acts.cancel();
    if (acts.asked !== null) page.focus(acts.asked.section.documentId);
  };
  const onCloseAutoFocus = (event: Event) => {
    if (page.restoreFocus()) event.preventDefault();
  };
  /** What was chosen leads on to what it does; what failed leaves the question open. */
  const after = async (act: Promise<boolean>) => {
    if (await act) page.setQuestion(null);
  };
  return (
    <>
      {question?.kind === 'move' ? (
        <MoveDialog
          section={question.section}
          sections={sections}
          isBusy={acts.isBusy}
          onMove={(parent) => void after(acts.move(question.section.documentId, { parent }))}
          onClose={close}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      ) : null}
      {question?.kind === 'delete' ? (
        <DeleteDialog
          section={question.section}
          sections={sections}
          canMove={page.rights.canMove}
          isBusy={acts.isBusy}
          onDelete={(moveTo) => void after(acts.remove(question.section, moveTo))}
          onClose={close}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      ) : null}
      {question?.kind === 'add' ? (
        <AddDialog
          parent={question.section?.title ?? null}
          isBusy={acts.isBusy}
          onAdd={(title) => void after(acts.add(question.section?.documentId ?? null, title))}
          onClose={close}
          onCloseAutoFocus={onCloseAutoFocus}
        />
      ) : null}
      <AskDialog acts={{ ...acts, cancel }} titleOf={titleOf} onCloseAutoFocus={onCloseAutoFocus} />
    </>
  );
};
