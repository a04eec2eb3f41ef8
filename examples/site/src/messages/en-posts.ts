import type { OwnPost, PostOrder } from '../contract';

/** About a post that is sent: how to find, follow, edit, withdraw and report it. */
export const enPosts = {
  order: 'Order',
  orders: {
    newest: 'Newest first',
    oldest: 'Oldest first',
    active: 'Last active first',
  } satisfies Record<PostOrder, string>,

  ownPost: 'Your post',
  state: 'State',
  sentOn: 'Sent',
  states: {
    pending: {
      name: 'Waiting for validation',
      heading: 'Thank you: your post is waiting for validation',
      text: 'It will appear under the article once an administrator has validated it.',
    },
    published: {
      name: 'Published',
      heading: 'Your post is published',
      text: 'It can be read under the article.',
    },
    rejected: {
      name: 'Not accepted',
      heading: 'Your post was not accepted',
      text: 'A moderator has decided not to publish it.',
    },
    removed: {
      name: 'Removed',
      heading: 'Your post was removed',
      text: 'A moderator has taken it down.',
    },
    withdrawn: {
      name: 'Withdrawn',
      heading: 'Your post is withdrawn',
      text: 'It can no longer be read under the article.',
    },
  } satisfies Record<OwnPost['status'], { name: string; heading: string; text: string }>,
  privateLink:
    'The address of this page is private, and it is the only way back here. Keep it, for example as a bookmark, to follow what becomes of your post, and do not pass it on.',
  linkRefused: {
    heading: 'This link is not valid',
    text: 'It may have expired, or part of it may be missing. Please open it exactly as you kept it.',
  },
  privateLinkName: 'Private link to this page',
  proposed: {
    name: 'Published; your new text is waiting for validation',
    heading: 'Your new text is waiting for validation',
    text: 'Everybody goes on reading the approved text until an administrator has validated the new one.',
  },
  approvedText: 'The text that everybody reads',
  newText: 'Your new text, which is waiting',
  yours: 'Your post',
  onlyYou: 'It is waiting for validation: nobody but you sees it here.',
  onlyYouNewText: 'Your new text is waiting for validation: nobody but you sees it here.',
  manage: 'Follow, edit or withdraw it',
  inPlace: 'See it in its place under the article',
  edit: 'Edit',
  withdraw: 'Withdraw',
  editableUntil: 'Can be edited until',
  withdrawableUntil: 'Can be withdrawn until',
  backToOwnPost: 'Back to your post',

  editHeading: 'Edit your post',
  editNote:
    'If your post is public already, a new text may have to be validated before it appears. Until then, everybody reads the approved one.',
  save: 'Save',
  notSaved: 'Your changes have not been saved',
  correctAndSave: 'Please correct the following and save again:',
  previewNotSaved: 'It has not been saved yet.',
  changed:
    'Your post has changed since you opened it: it was edited elsewhere, or a moderator has decided on it. Compare both texts. Save again to put yours in the place of the other, or go back to keep the other.',
  changedNow: 'Your post as it is now',
  changedYours: 'What you typed',
  editClosed: {
    heading: 'Your post can no longer be edited',
    text: 'The time for it is over, or the forum has been closed.',
  },

  withdrawHeading: 'Withdraw your post?',
  withdrawText:
    'Its text is deleted for good; nobody can bring it back. If others have answered it, their answers stay, below a remark that a post was withdrawn.',
  withdrawConfirm: 'Withdraw it for good',
  withdrawCancel: 'Keep it',
  withdrawClosed: {
    heading: 'Your post can no longer be withdrawn',
    text: 'It is withdrawn already, or the time for it is over.',
  },

  report: 'Report',
  reportPostOf: (name: string) => `Report the post by ${name}`,
  reportHeading: 'Report a post',
  reportText:
    'Tell the administrators why they should look at this post. Your report is not published, and nobody else learns of it.',
  reportReason: 'What is wrong with it?',
  reportComment: 'What else should they know?',
  reportSend: 'Send the report',
  reportNotSent: 'Your report has not been sent',
  reportChoose: 'Please choose what is wrong with the post.',
  reportCommentRefused: 'The comment cannot be accepted as it stands.',
  reportTooLong: 'The comment is too long.',
  reported: 'Thank you for your report',
  backToPost: 'Back to the post',

  /** Placeholders, because a browser fills them in. */
  count: '{count} of {max} characters',
  countOver: '{count} of {max} characters: too long by {over}',
  draftRestored: 'Here is what you typed on {date} and have not sent.',
  draftDiscard: 'Discard it',
};
