;;; eglot.el --- Finds eglot wherever Emacs or a package has it  -*- lexical-binding: t -*-

;; Nothing of the user's own is read or written: no settings, no list of projects.
(setq user-emacs-directory (file-name-as-directory (make-temp-file "newsmark-emacs-" t))
      package-user-dir (expand-file-name "elpa" user-emacs-directory))
(add-hook 'kill-emacs-hook (lambda () (delete-directory user-emacs-directory t)))

(require 'package)
(package-initialize)
(require 'eglot)
;;; eglot.el ends here
